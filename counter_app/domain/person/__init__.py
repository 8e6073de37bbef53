"""Who is at the window, who applies for them, and who serves them."""
