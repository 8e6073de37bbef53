"""Names the identifiers that tie cases, shots, records and counters together."""

from typing import NewType

CaseId = NewType("CaseId", str)
ShotId = NewType("ShotId", str)
RecordId = NewType("RecordId", str)
RegionCode = NewType("RegionCode", str)
"""Six digits of GB/T 2260; for the delta's units the last two are zeros (Shanghai is 310000)."""
OfficerId = NewType("OfficerId", str)
ProfileId = NewType("ProfileId", str)
EventId = NewType("EventId", str)
"""Names one event of a case; made by the counter, so that telling twice is telling once."""
EthnicityCode = NewType("EthnicityCode", str)
"""Two digits of GB/T 3304."""
RelationCode = NewType("RelationCode", str)
"""Two digits of GB/T 4761."""
PaperCode = NewType("PaperCode", str)
"""Names a paper of `resources/rules/eligibility.toml`."""
NoticeVersion = NewType("NoticeVersion", str)
"""Names a version of the notice and commitment under `resources/notices`."""
PageId = NewType("PageId", str)
"""Names one photographed page while its case is open; made by the counter."""
