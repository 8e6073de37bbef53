"""Makes sentences: what happened and what to do next, in the language of the screen."""
