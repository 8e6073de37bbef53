"""Names the mesh points that measures are taken from; left and right are as the picture shows them."""

FOREHEAD, CHIN = 10, 152
CHEEK_LEFT, CHEEK_RIGHT = 234, 454
"""Ends of the face width: outer contour at ear level, without the ears. The one place that defines 脸部宽."""

IRIS_LEFT, IRIS_RIGHT = 468, 473

EYE_CORNERS = ((33, 133), (263, 362))
"""Outer and inner corner of the left and the right eye."""

LIDS = (((160, 144), (159, 145), (158, 153)), ((387, 373), (386, 374), (385, 380)))
"""Upper and lower lid, three times across each eye."""

LIP_UPPER, LIP_LOWER, LIP_LEFT, LIP_RIGHT = 13, 14, 78, 308
"""Middle and corners of the inner lips."""

OVAL = (
    10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377,
    152, 148, 176, 149, 150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109,
)  # fmt: skip
"""Outline of the face."""

CHEEK_PATCHES = ((50, 118, 101, 36, 205, 187), (280, 347, 330, 266, 425, 411))
"""Outlines of bare skin on either cheek."""

LIPS = (61, 146, 91, 181, 84, 17, 314, 405, 321, 375, 291, 409, 270, 269, 267, 0, 37, 39, 40, 185)
"""Outline of the lips."""

UPPER_CHEEKS = ((117, 118, 101, 36, 50), (346, 347, 330, 266, 280))
"""Outlines of the skin right under the eyes, which a mask leaves free."""

AROUND_MOUTH = (
    (92, 165, 167, 164, 393, 391, 322, 410, 287, 57, 186),
    (204, 194, 200, 418, 424, 262, 369, 396, 175, 171, 140, 32),
)
"""Outlines between nose and upper lip, and of the chin."""

CHIN_PATCH = (194, 200, 418, 262, 369, 396, 175, 171, 140, 32)
"""Outline of the chin below the lower lip."""

BROW_PATCH = (67, 109, 10, 338, 297, 299, 337, 151, 108, 69)
"""Outline of the forehead above the brows."""
