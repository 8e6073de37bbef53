"""What is carried here by hand while a counter has no network."""
