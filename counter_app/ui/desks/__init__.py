"""What the officer does, by keys, clicks or a scanner, becomes events here; what answers them is shown by pages."""
