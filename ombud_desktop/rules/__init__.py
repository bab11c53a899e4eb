"""The rules of the work as pure functions: values in, values out."""
