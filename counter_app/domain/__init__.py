"""Pure values and rules of the counter; knows no screen, no camera, no disk and no network."""
