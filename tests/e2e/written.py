"""What the flows write: words for an input method, numbers of invented people, passwords of a practice."""

from datetime import date

from tests import people
from tests.e2e.hands import Words

NAME, OTHER, CHILD = Words("测试甲", "ceshi jia "), Words("样例乙", "yangli yi "), Words("测小试", "ce xiao shi ")
ADDRESS = Words("样例路18号3幢502室", "yangli lu 18hao 3zhuang 502shi ")
PHONE, PROXY_PHONE, WAYBILL = "13800000000", "13900000000", "EE473124829CN"
ADULT = people.id_number("341002", date(2001, 2, 3), 15)
MINOR, GUARDIAN = people.id_number("341002", date(2016, 2, 3), 2), people.id_number("341002", date(1985, 6, 7), 22)
PROXY, FATHER = people.id_number("320102"), people.id_number("341002", date(1992, 6, 15), 1)
MOTHER, CERTIFICATE = people.id_number("341002", date(1993, 6, 15), 2), "X310000017"
ANN, CHIEF = "000101", "000201"
OWN = {ANN: "seven-Invented-words", CHIEF: "eight-Invented-words"}
