"""The real window, worked as the ombud works it: by what stands on the screen, with keys and mouse."""
