"""Compares our general holidays and working days with three strangers, for every covered day.

Recorded 1823 calendar: PyPI hk-public-holiday-api-xethhung12 (its data file only). The rule (named days and Sundays,
Saturdays when asked): PyPI hongkong-holiday, fed with that record in the shape of the 1823 feed, so that no network is
needed. Computed from the lunar calendar and the ordinances: PyPI holidays. Reads the lines of the example `days`.
"""

import datetime
import json
import sqlite3
import sys
from importlib.resources import files

import holidays
from holidays.constants import OPTIONAL, PUBLIC
from hongkong_holiday import HKHolidays

SUNDAY = 6


def recorded():
    data = files("hk_public_holiday_api_xethhung12") / "data" / "calendar.db"
    with sqlite3.connect(f"file:{data}?mode=ro", uri=True) as book:
        rows = book.execute("select date, name from holiday_list").fetchall()
    return {datetime.date.fromisoformat(day): name for day, name in rows}


def stranger(record):
    feed = {"vcalendar": [{"vevent": [
        {"dtstart": [day.strftime("%Y%m%d"), {"value": "DATE"}], "summary": name} for day, name in record.items()
    ]}]}
    peer = HKHolidays(lang="en", use_fallback=False)
    peer._download = lambda url: json.loads(json.dumps(feed))
    return peer


def main():
    record = recorded()
    peer = stranger(record)
    lines = [line.split() for line in sys.stdin if line.strip()]
    days = [datetime.date.fromisoformat(line[0]) for line in lines]
    years = sorted({day.year for day in days})
    if len(days) < 365 or days != [days[0] + datetime.timedelta(n) for n in range(len(days))]:
        sys.exit("FAIL: not one line a day")
    computed = holidays.country_holidays("HK", years=years, categories=(OPTIONAL, PUBLIC))
    wrong = []
    for (text, holiday, working, following), day in zip(lines, days):
        general = peer.is_holiday(day)
        off = peer.is_holiday(day, include_saturdays=True)
        if (holiday == "1") != general:
            wrong.append(f"{text}: holiday {holiday}, hongkong-holiday says {general}")
        if (working == "1") != (not off):
            wrong.append(f"{text}: working {working}, hongkong-holiday says {not off}")
        if (holiday == "1") != (day in record or day.weekday() == SUNDAY):
            wrong.append(f"{text}: holiday {holiday}, the record differs")
        if (holiday == "1") != (day in computed or day.weekday() == SUNDAY):
            wrong.append(f"{text}: holiday {holiday}, computed differs")
        expected = day
        while expected.year in years and peer.is_holiday(expected, include_saturdays=True):
            expected += datetime.timedelta(1)
        expected = expected.isoformat() if expected.year in years else "-"
        if following != expected:
            wrong.append(f"{text}: next {following}, expected {expected}")
    for line in wrong:
        print("FAIL", line)
    if wrong:
        sys.exit(1)
    print(f"holidays: {len(days)} days of {years[0]}-{years[-1]} agree with hongkong-holiday, the 1823 record and holidays")


if __name__ == "__main__":
    main()
