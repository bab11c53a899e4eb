"""What is printed: data in, document out. No widgets."""
