"""How fast: each number beside a floor that is measured in the same run (`make bench`)."""
