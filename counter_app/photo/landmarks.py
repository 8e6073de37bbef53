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

BROW_PATCH = (67, 109, 10, 338, 297, 299, 337, 151, 108, 69)
"""Outline of the forehead above the brows."""
