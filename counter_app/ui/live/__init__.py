"""What is made of the live picture from look to look: one advice, the best moment, the release by itself."""
