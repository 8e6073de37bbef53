"""What counters and the library say to each other, described strictly; nothing is done with it here."""
