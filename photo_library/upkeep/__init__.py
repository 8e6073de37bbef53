"""What is done beside the calls: copies, what is left over, what has to go."""
