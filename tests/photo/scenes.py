"""Short ways to say what the drawn camera sees."""

from counter_app.camera.studio.scene import Expression, Look, Person, Pose, Scene


def scene(look: Look | None = None, pose: Pose | None = None, expression: Expression | None = None) -> Scene:
    """One person, unremarkable but for what is named."""
    return Scene(people=(Person(look or Look(), expression or Expression(), pose or Pose()),))
