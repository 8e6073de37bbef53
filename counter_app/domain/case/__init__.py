"""One applicant at one window, from what is decided about the photo to the card's way to its holder."""
