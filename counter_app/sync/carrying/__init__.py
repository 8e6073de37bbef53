"""What waits is carried to the library by hand, and what its receipt says is acknowledged."""
