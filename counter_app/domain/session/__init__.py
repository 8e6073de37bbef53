"""The session at the window as a pure machine: states, events, and what follows."""
