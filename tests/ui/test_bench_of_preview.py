"""The bench of the preview still finds its way to the live picture, and sees when that shows another frame."""

from benchmarks.preview import Watch, come_to_the_photo
from tests.e2e.officer import Officer
from tests.ui.stage import Counter, frame


def test_the_bench_comes_to_the_live_picture_and_counts_its_frames(counter: Counter) -> None:
    officer = Officer(counter.app, counter.window)
    preview = come_to_the_photo(officer)
    officer.wait(lambda: preview.shown is counter.camera[-1], "the first frame")
    seen = Watch(preview)
    for seq in (2, 3):
        counter.camera.append(frame(seq))
        officer.wait(lambda: preview.shown is counter.camera[-1], "another frame")
    assert preview.isVisible()
    assert len(seen.times) == 2
