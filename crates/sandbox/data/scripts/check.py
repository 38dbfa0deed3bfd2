#!/usr/bin/env python3
"""Validate the seeded world of the sandbox: shapes, references, identity numbers and words.

Standard library only. Prints one line per problem and exits with status 1 if there is any.

    python3 crates/sandbox/data/scripts/check.py [--services services.json] [--format]

--services also compares names, sources and dates with the service catalogue.
--format rewrites every file in the one layout (UTF-8, two spaces, order kept).
"""

import argparse
import datetime
import json
import re
import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("en", "zh-Hant-HK", "zh-Hans")
STAGES = ("submitted", "paid", "being-checked", "being-made", "ready")
STATUSES = STAGES + ("completed", "refused", "withdrawn", "more-information-needed")
KINDS = ("document", "payment", "appointment", "renewal", "reply", "form", "collect", "notice")
STATES = ("open", "done", "closed", "withdrawn")
WAITS = ("person", "department", "other-party")
DISTRICTS = (
    "Central and Western", "Wan Chai", "Eastern", "Southern", "Yau Tsim Mong", "Sham Shui Po", "Kowloon City",
    "Wong Tai Sin", "Kwun Tong", "Kwai Tsing", "Tsuen Wan", "Tuen Mun", "Yuen Long", "North", "Tai Po", "Sha Tin",
    "Sai Kung", "Islands",
)
# Latin words that stand in Chinese text because Hong Kong writes them so.
LATIN_IN_CHINESE = {"SmartPLAY", "AlipayHK", "NAR", "CR", "BIR", "IR", "ID"}
# Letters that GB 2312 lacks but Simplified text about Hong Kong needs.
HANS_EXTRA = set("邨栢埗㘭𨭎龛")
# Forms that Big5-HKSCS carries but Hong Kong's Traditional text does not use.
HANT_NOT = set(
    "与业东两个丽么义争亚亿从仪众优会体侨偿儿兖兴兹冈农冲决况凉减凑凛凤凭删务动医华卤卧厢厦厨参双发变叙叠号听启吴响团园囱国圣坏块坛坟垫墙声壳处备复够头宁宝实宪寿尔届"
    "属岚岭峥帮并庄庆庙异强彻怀怜总惊惧惨惩户扑扰护担拟拥揾撑斋无晒晓机条构样桥梦橱毁气汉汹沟沪泪洁洒济涤渊温滚滨滩潜灯灵灾灿炉点炼烟猪猫献琼电画疱痒痴盖砜碍碱礼祢离"
    "窃窑笋笔篱类粮纟纤纬纺织经统缆网联肮肴胆胶脏脚艺芦苏荣药莅莹萤萦虬虽虾蚕衅补衮袄袜装见视触讠设询贝赶跃踪车轧轮输边达迁运迹递邮邻钅钟钢铁铃铜银锭镇长门间阳际险随"
    "隶隽雇鞲韦韵页风飞饣马骏鱼鸟麦黄齐齿龙龟学来对这为们说时请过还没关开问办书语谁让给费证码录缴续纪纸级红约绍继绩线组"
)
# Words of the other side that give a mechanical conversion away.
HANT_WORDS = ("電子郵件", "短信", "登錄", "上傳", "信息", "隱私", "打印", "軟件包", "您", "缺省", "衛生", "身份核實", "点")
HANS_WORDS = ("电邮", "登入", "上载", "短讯", "资讯", "列印", "影印", "帐", "毋须", "私隐", "您", "巴士卡", "柜位", "指模", "递交", "亲身", "批核")
OFFICIAL_HANS = re.compile("个人资料私隐专员公署|泊车许可证")
# What stands for the year of assessment and the period in a bill's title.
BLANKS = re.compile("<year>|<months>")
BILL_KINDS = {
    "tax-demand-note": r"\d{11}", "business-registration": r"\d{16}", "stamp-duty": r"\d{12}", "tax-reserve-certificate": r"\d{13}",
    "rates": r"\d{6,20}", "government-rent": r"\d{6,20}", "water": r"\d{6,20}", "general-demand-note": r"\d{13}",
    "market-rent": r"\d{10}", "fixed-penalty": r"[A-Z0-9]{6,20}", "visa-fee": r"[A-Z0-9]{6,20}", "licence-fee": r"[A-Z0-9]{6,20}",
    "court-fine": r"[A-Z0-9]{6,20}",
}
CHANNELS = ("fps", "pps", "convenience-store", "e-cheque", "atm", "counter", "edda")
# Merchant codes of PPS (hk-identity 5.2).
PPS = {"wsd": "08", "ird": "10", "rvd": "09", "landsd": "24", "try": "9174", "fehd": "9147", "hkpf": "9175"}
HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")
MAX_SENTENCE_WORDS = 20

problems = []


def problem(where, what):
    problems.append(f"{where}: {what}")


def encodable(char, codec):
    try:
        char.encode(codec)
    except UnicodeEncodeError:
        return False
    return True


def is_text(value):
    return isinstance(value, dict) and set(value) == set(LANGUAGES)


def check_text(where, text, names=frozenset()):
    for language in LANGUAGES:
        value = text[language]
        if not isinstance(value, str) or not value.strip():
            problem(where, f"{language} is empty")
            continue
        if value != value.strip() or "  " in value:
            problem(where, f"{language} has stray spaces: {value}")
        if "!" in value or "！" in value:
            problem(where, f"{language} has an exclamation mark: {value}")
        if re.search(r"TODO|\?\?|\{|\}|\||…", value):
            problem(where, f"{language} has a leftover: {value}")
    english, hant, hans = (text[language] for language in LANGUAGES)
    if HAN.search(english) or re.search(r"[，。：；「」]", english):
        problem(where, f"Chinese in English: {english}")
    if "'" in english or '"' in english:
        problem(where, f"straight quotes in English: {english}")
    for sentence in re.split(r"(?<=[.?])\s", english):
        if len(sentence.split()) > MAX_SENTENCE_WORDS:
            problem(where, f"sentence of more than {MAX_SENTENCE_WORDS} words: {sentence}")
    for value in (hant, hans):
        if value in names:
            continue
        for word in re.findall(r"[A-Za-z]{2,}", BLANKS.sub("", value)):
            if word not in LATIN_IN_CHINESE:
                problem(where, f"English word {word} in Chinese: {value}")
        if re.search(r"(?<=[\u4e00-\u9fff])[,.:;?](?=[\u4e00-\u9fff]|$)", value):
            problem(where, f"half-width mark in Chinese: {value}")
        if english.endswith(".") != value.endswith("。"):
            problem(where, f"full stop differs from English: {value}")
    for char in set(HAN.findall(hant)):
        if char in HANT_NOT or not encodable(char, "big5hkscs"):
            problem(where, f"{char} is not Traditional: {hant}")
    for char in set(HAN.findall(hans)):
        if char not in HANS_EXTRA and not encodable(char, "gb2312"):
            problem(where, f"{char} is not Simplified: {hans}")
    for word in HANT_WORDS:
        if word in hant:
            problem(where, f"{word} is not Hong Kong usage: {hant}")
    plain = OFFICIAL_HANS.sub("", hans)
    for word in HANS_WORDS + ("泊车",):
        if word in plain:
            problem(where, f"{word} is not Mainland usage: {hans}")
    if "“" in hant or "「" in hans:
        problem(where, "quotation marks of the other script")


def walk(where, value, names):
    if is_text(value):
        check_text(where, value, names)
    elif isinstance(value, dict):
        if "en" in value and "zh" not in value:
            problem(where, f"text with the languages {sorted(value)}")
        for key, inner in value.items():
            walk(f"{where}.{key}", inner, names)
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            walk(f"{where}[{index}]", inner, names)


def hkid_check_digit(body):
    padded = body.rjust(8)
    values = [36 if char == " " else int(char, 36) for char in padded]
    rest = (11 - sum(value * weight for value, weight in zip(values, range(9, 1, -1))) % 11) % 11
    return "A" if rest == 10 else str(rest)


def unique(where, ids):
    for key, count in Counter(ids).items():
        if count > 1:
            problem(where, f"{key} stands {count} times")


def one_of(where, value, allowed):
    if value not in allowed:
        problem(where, f"{value} is not one of {', '.join(map(str, allowed))}")


def keys(where, value, needed, optional=()):
    missing, extra = set(needed) - set(value), set(value) - set(needed) - set(optional)
    if missing or extra:
        problem(where, f"missing {sorted(missing)}, unknown {sorted(extra)}")


def check_identity(where, identification):
    if identification["kind"] == "hkid":
        keys(where, identification, ("kind", "number", "check_digit"))
        if not re.fullmatch(r"[A-Z]{1,2}\d{6}", identification["number"]):
            problem(where, "HKID has a wrong form")
        elif hkid_check_digit(identification["number"]) != identification["check_digit"]:
            problem(where, f"HKID {identification['number']} has a wrong check digit")
    else:
        one_of(where, identification["kind"], ("passport",))
        keys(where, identification, ("kind", "number", "country"))


def check_people(people):
    needed = (
        "id", "name", "english_name", "chinese_name", "identification", "birth_date", "sex", "user_type", "state",
        "language", "mobile", "email", "address", "e_me", "story",
    )
    for person in people:
        where = f"people {person.get('id')}"
        keys(where, person, needed, ("volume",))
        check_identity(where, person["identification"])
        born = datetime.date.fromisoformat(person["birth_date"])
        if not 1930 <= born.year <= 2015:
            problem(where, "birth date out of range")
        one_of(where, person["sex"], ("F", "M"))
        one_of(where, person["user_type"], ("sign", "default"))
        one_of(where, person["state"], ("active", "suspended", "ended"))
        one_of(where, person["language"], LANGUAGES)
        one_of(where, person["address"]["district"], DISTRICTS)
        one_of(where, person["address"]["region"], ("HK", "KLN", "NT"))
        if not re.fullmatch(r"5555\d{4}", person["mobile"]["number"]):
            problem(where, "mobile number is not a test number")
        for key in ("homeTelNumber", "officeTelNumber"):
            if person["e_me"][key] and not re.fullmatch(r"2\d{3}0000", person["e_me"][key]["number"]):
                problem(where, f"{key} is not a test number")
        if not re.fullmatch(r"[a-z.]+@example\.(com|hk)", person["email"]):
            problem(where, "e-mail is not at example.com or example.hk")
    for key in ("id", "email"):
        unique(f"people {key}", (person[key] for person in people))
    unique("people mobile", (person["mobile"]["number"] for person in people))
    unique("people identity", (person["identification"]["number"] for person in people))
    if people[0]["id"] != "wong-ka-yan" or people[0]["user_type"] != "sign":
        problem("people", "the first record must be wong-ka-yan with iAM Smart+")
    wanted = {
        "a suspended person": any(person["state"] == "suspended" for person in people),
        "an ended account": any(person["state"] == "ended" for person in people),
        "a person with only a passport": any(person["identification"]["kind"] == "passport" for person in people),
        "a busy person": any(person.get("volume") == "busy" for person in people),
        "16 people": len(people) >= 16,
        "a Han character outside the basic plane": any(ord(c) > 0xFFFF for p in people for c in p["chinese_name"] or ""),
    }
    for what, there in wanted.items():
        if not there:
            problem("people", f"{what} is missing")


def check_companies(companies, people):
    ids = {person["id"] for person in people}
    unique("companies id", (company["id"] for company in companies))
    unique("companies brn", (company["brn"] for company in companies))
    for company in companies:
        where = f"companies {company['id']}"
        keys(where, company, ("id", "name", "brn", "kind", "people"))
        one_of(where, company["kind"], ("sole-proprietorship", "partnership", "company"))
        if not re.fullmatch(r"\d{8}", company["brn"]):
            problem(where, "BRN is not 8 digits")
        for member in company["people"]:
            one_of(where, member["person"], ids)
            for role in member["roles"]:
                one_of(where, role, ("responsible-person", "administrator", "authorised-representative", "authorised-user"))
        if not any("responsible-person" in member["roles"] for member in company["people"]):
            problem(where, "nobody is responsible")
    if len(companies) < 6:
        problem("companies", "fewer than 6")


def check_task_template(where, template):
    keys(where, template, (
        "id", "service", "source", "as_of", "kind", "icon", "title", "summary", "who_closes", "waits_for",
        "consequence", "missing", "action", "due_days",
    ))
    one_of(where, template["kind"], KINDS)
    one_of(where, template["who_closes"], ("person", "department"))
    one_of(where, template["waits_for"], WAITS)
    if len(template["title"]["en"]) > 60:
        problem(where, "title longer than 60 letters")
    if template["title"]["en"].endswith("."):
        problem(where, "title ends with a full stop")
    if not template["summary"]["en"].endswith("."):
        problem(where, "summary does not end with a full stop")
    if template["action"] and not template["action"]["url"].startswith("https://"):
        problem(where, "action address is not https")
    if template["due_days"] and not 0 <= template["due_days"]["min"] <= template["due_days"]["max"]:
        problem(where, "due_days out of order")


def check_application_type(where, kind):
    keys(where, kind, (
        "id", "service", "source", "as_of", "name", "icon", "documents", "stages", "stages_basis", "next",
        "reference_pattern", "refusal_reason", "objection", "more_information",
    ))
    stage_ids = [stage["id"] for stage in kind["stages"]]
    unique(where, stage_ids)
    for stage in kind["stages"]:
        one_of(where, stage["id"], STAGES)
        if not 0 <= stage["days"] <= 365:
            problem(where, f"days of {stage['id']} out of range")
    if stage_ids[0] != "submitted" or stage_ids[-1] != "ready":
        problem(where, "stages must begin with submitted and end with ready")
    if list(kind["next"]) != stage_ids:
        problem(where, "next does not name every stage, in order")
    if kind["stages_basis"] != "illustrative":
        problem(where, "stages_basis must be illustrative")
    unique(where, (document["id"] for document in kind["documents"]))
    if not re.fullmatch(r"[A-Z0-9]{2,3}(-#+)+", kind["reference_pattern"]):
        problem(where, "reference pattern has a wrong form")


def check_departments(departments):
    for path, department in departments:
        where = f"departments {path.stem}"
        keys(where, department, ("id", "name", "short", "contact", "icon", "task_templates", "application_types"))
        if department["id"] != path.stem:
            problem(where, "id differs from the file name")
        keys(where, department["contact"], ("phone", "email", "url"))
        if not department["contact"]["url"].startswith("https://"):
            problem(where, "address is not https")
        for template in department["task_templates"]:
            check_task_template(f"task {template['id']}", template)
        for kind in department["application_types"]:
            check_application_type(f"application {kind['id']}", kind)
        for record in department["task_templates"] + department["application_types"]:
            if not record["id"].startswith(department["id"] + "."):
                problem(where, f"{record['id']} is not of this department")
    templates = [t for _, d in departments for t in d["task_templates"]]
    types = [a for _, d in departments for a in d["application_types"]]
    unique("task templates", (t["id"] for t in templates))
    unique("application types", (a["id"] for a in types))
    unique("task titles of one department", ((t["id"].split(".")[0], t["title"]["en"]) for t in templates))
    for name, count, least in (("departments", len(departments), 14), ("task templates", len(templates), 60), ("application types", len(types), 25)):
        if count < least:
            problem(name, f"{count} of {least}")
    return {t["id"]: t for t in templates}, {a["id"]: a for a in types}


def check_application(where, application, types, templates, references):
    keys(where, application, (
        "type", "reference", "status", "stage", "submitted_days_ago", "stage_days_ago", "events", "linked_task",
    ), ("stage_notes", "document_states", "note"))
    one_of(where, application["type"], types)
    one_of(where, application["status"], STATUSES)
    kind = types.get(application["type"])
    if not kind:
        return
    stage_ids = [stage["id"] for stage in kind["stages"]]
    one_of(where, application["stage"], stage_ids)
    if application["status"] in stage_ids and application["status"] != application["stage"]:
        problem(where, "status and stage differ")
    if list(application["stage_days_ago"]) != stage_ids[: stage_ids.index(application["stage"]) + 1]:
        problem(where, "stage_days_ago does not name the stages reached, in order")
    days = list(application["stage_days_ago"].values())
    if days != sorted(days, reverse=True) or days[0] != application["submitted_days_ago"]:
        problem(where, "stage_days_ago out of order")
    pattern = re.escape(kind["reference_pattern"]).replace(r"\#", r"\d").replace("#", r"\d")
    if not re.fullmatch(pattern, application["reference"]):
        problem(where, f"{application['reference']} does not fit {kind['reference_pattern']}")
    references.append(application["reference"])
    if application["linked_task"]:
        one_of(where, application["linked_task"], templates)
    for document in application.get("document_states", {}):
        one_of(where, document, [d["id"] for d in kind["documents"]])
    moments = [(event["days_ago"], event["at"]) for event in application["events"]]
    if not moments or max(moment[0] for moment in moments) != application["submitted_days_ago"]:
        problem(where, "the oldest event is not the day of sending")
    for event in application["events"]:
        keys(where, event, ("days_ago", "at", "text", "by"))
        one_of(where, event["by"], ("person", "department"))
        if not re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", event["at"]):
            problem(where, "time of an event")
    if moments != sorted(moments, key=lambda m: (m[0], [-int(x) for x in m[1].split(":")])):
        problem(where, "events are not newest first")


def check_scenario(world, people, types, templates):
    unique("scenario people", (entry["person"] for entry in world))
    ids = {person["id"] for person in people}
    if {entry["person"] for entry in world} != ids:
        problem("scenario", "not every person has an entry")
    references, statuses, states = [], set(), set()
    for entry in world:
        who = f"scenario {entry['person']}"
        used = {task["template"] for task in entry["tasks"]}
        own = {application["reference"] for application in entry["applications"]}
        if entry["tasks"] and not 2 <= len(entry["tasks"]) <= 14:
            problem(who, "must have none or 2 to 14 tasks")
        if len(entry["applications"]) > 4:
            problem(who, "has more than 4 applications")
        for task in entry["tasks"]:
            where = f"{who} {task['template']}"
            keys(where, task, ("template", "due_in_days", "state", "created_days_ago", "reference"), (
                "due_time", "summary", "waits_for", "closed_days_ago", "snoozed_for_days", "application",
            ))
            one_of(where, task["template"], templates)
            one_of(where, task["state"], STATES)
            one_of(where, task.get("waits_for", "person"), WAITS)
            if "application" in task:
                one_of(where, task["application"], own)
            elif not re.fullmatch(r"[A-Z]+-\d{7}", task["reference"]):
                problem(where, "reference has a wrong form")
            if (task["state"] != "open") != ("closed_days_ago" in task):
                problem(where, "closed_days_ago belongs to tasks that are not open, and only to them")
            if task["state"] == "done" and templates[task["template"]]["who_closes"] != "person":
                problem(where, "done, but only the department closes it")
            if task.get("closed_days_ago", 0) > task["created_days_ago"]:
                problem(where, "closed before it was made")
            states.add(task["state"])
        for application in entry["applications"]:
            check_application(f"{who} {application['type']}", application, types, templates, references)
            statuses.add(application["status"])
            if application["linked_task"] and application["linked_task"] not in used:
                problem(who, f"{application['linked_task']} is linked but not on the list")
    unique("scenario references", references)
    for status in set(STATUSES) - statuses:
        problem("scenario", f"no application is {status}")
    for state in set(STATES) - states:
        problem("scenario", f"no task is {state}")
    if not any(not entry["tasks"] and not entry["applications"] for entry in world):
        problem("scenario", "nobody has an empty list")


def check_bill_templates(files, departments):
    known = {department["id"] for _, department in departments}
    payees, templates = [], {}
    for path, bills in files:
        where = f"bills {path.stem}"
        keys(where, bills, ("department", "basis", "payees", "templates"))
        one_of(where, bills["department"], known)
        if bills["department"] != path.stem:
            problem(where, "department differs from the file name")
        if bills["basis"] != "illustrative":
            problem(where, "basis must be illustrative: amounts and accounts are invented")
        paid_by_fps = [kind for payee in bills["payees"] for kind in payee["kinds"]]
        unique(f"{where} kinds of payees", paid_by_fps)
        for payee in bills["payees"]:
            keys(where, payee, ("name", "fps_id", "kinds"))
            payees.append(payee["fps_id"])
            if not re.fullmatch(r"99\d{5}", payee["fps_id"]):
                problem(where, f"{payee['fps_id']} is not an invented FPS identifier")
        for template in bills["templates"]:
            where = f"bill {template['id']}"
            keys(where, template, (
                "id", "kind", "title", "parts", "channels", "part_payment", "note", "number_pattern", "source",
            ))
            one_of(where, template["kind"], BILL_KINDS)
            if not template["id"].startswith(bills["department"] + "."):
                problem(where, "is not of this department")
            if not re.fullmatch(BILL_KINDS[template["kind"]], template["number_pattern"].replace("#", "1")):
                problem(where, "numbers do not have the form of the kind")
            if not template["parts"] or not template["channels"]:
                problem(where, "no parts or no way of paying")
            blanks = {tuple(sorted(BLANKS.findall(template["title"][language]))) for language in LANGUAGES}
            if len(blanks) != 1:
                problem(where, "blanks of the title differ between languages")
            for channel in template["channels"]:
                one_of(where, channel["kind"], CHANNELS)
                if channel["kind"] == "pps" and channel.get("merchantCode") != PPS.get(bills["department"]):
                    problem(where, "another merchant code of PPS than the published one")
            offers = any(channel["kind"] == "fps" for channel in template["channels"])
            if offers != (template["kind"] in paid_by_fps):
                problem(where, "FPS is offered without a payee, or has one and is not offered")
            templates[template["id"]] = template
    unique("FPS identifiers", payees)
    return templates


def check_when(where, when):
    keys(where, when, (), ("month", "quarter", "day", "days"))
    if "month" in when and "quarter" in when or not when:
        problem(where, "a day that is none or two")
    if not 1 <= when.get("month", 1) <= 12 or not 1 <= when.get("day", 1) <= 31 or abs(when.get("days", 0)) > 3_650:
        problem(where, "a day out of range")


def check_bills(world, people, templates, scenario):
    ids = {person["id"] for person in people}
    tasks = {entry["person"]: {task["template"] for task in entry["tasks"]} for entry in scenario}
    unique("people with bills", (entry["person"] for entry in world))
    numbers, seen = [], Counter()
    for entry in world:
        one_of("bills", entry["person"], ids - {person["id"] for person in people if person["state"] == "ended"})
        for bill in entry["bills"]:
            where = f"bills of {entry['person']} {bill['template']}"
            keys(where, bill, ("template", "number", "account", "parts", "issued"), (
                "expected", "due", "instalments", "period", "for_whom", "paid", "withdrawn", "task",
            ))
            one_of(where, bill["template"], templates)
            template = templates[bill["template"]]
            numbers.append(bill["number"])
            if not re.fullmatch(BILL_KINDS[template["kind"]], bill["number"]):
                problem(where, f"{bill['number']} does not have the form of the kind")
            if len(bill["parts"]) != len(template["parts"]) or not all(isinstance(c, int) and c > 0 for c in bill["parts"]):
                problem(where, "parts are not whole cents for each part of the template")
            total = sum(bill["parts"])
            instalments = bill.get("instalments", [])
            if instalments and sum(i["cents"] for i in instalments) != total:
                problem(where, "instalments do not add up")
            if bool(instalments) == ("due" in bill):
                problem(where, "needs a due date or instalments, not both")
            paid = [p.get("cents", total) for p in bill.get("paid", [])]
            for payment in bill.get("paid", []):
                one_of(where, payment["channel"], CHANNELS)
            days = [bill["issued"], bill.get("due"), bill.get("withdrawn")]
            days += [i["due"] for i in instalments] + [p["on"] for p in bill.get("paid", [])]
            days += list(bill["period"].values()) if "period" in bill else []
            for when in filter(None, days):
                check_when(where, when)
            if "task" in bill and bill["task"] not in tasks.get(entry["person"], ()):
                problem(where, "belongs to a task that the person does not have")
            seen["withdrawn" if "withdrawn" in bill else "part-paid" if 0 < sum(paid) < total else "paid" if paid else "open"] += 1
            seen[template["kind"]] += 1
            seen["expected"] += bill.get("expected", False)
            seen["for somebody else"] += "for_whom" in bill
            seen["instalments"] += bool(instalments)
            seen["paid by PPS"] += any(p["channel"] == "pps" for p in bill.get("paid", []))
    unique("bill numbers", numbers)
    wanted = ("open", "paid", "part-paid", "withdrawn", "expected", "for somebody else", "instalments", "paid by PPS")
    for what in wanted + tuple(kind for kind in BILL_KINDS if kind != "tax-reserve-certificate"):
        if not seen[what]:
            problem("bills", f"no bill is {what}")
    check_flagship(world)
    return len(numbers)


def check_flagship(world):
    """What the pictures of the window show for the first person."""
    own = next(entry["bills"] for entry in world if entry["person"] == "wong-ka-yan")
    # A year ago and more is left out: it is there for the comparison only.
    recent = [b for b in own if b.get("paid") and b["paid"][0]["on"].get("days", 0) > -366]
    for what, bills, cents in (
        ("paid in twelve months", recent, 3_110_740),
        ("to pay", [b for b in own if not b.get("paid") and b["issued"].get("days", 1) <= 0], 1_905_260),
        ("expected", [b for b in own if b.get("expected")], 125_050),
    ):
        total = sum(sum(bill["parts"]) for bill in bills)
        if total != cents:
            problem("bills of wong-ka-yan", f"{what}: {total} cents, not {cents}")


def check_log(log, people, departments):
    ids = {person["id"] for person in people}
    names = [department["name"] for _, department in departments]
    for index, entry in enumerate(log):
        where = f"access log {index}"
        keys(where, entry, ("person", "days_ago", "at", "party", "fields", "purpose", "result"))
        one_of(where, entry["person"], ids)
        one_of(where, entry["result"], ("given", "refused", "used-here"))
        if not entry["fields"]:
            problem(where, "no fields")
        # A department tells it to the gateway under its own name; nobody tells what was used here.
        if entry["result"] != "used-here" and entry["party"] not in names:
            problem(where, "the party is no department")


def check_services(path, departments):
    services = {record["id"]: record for record in json.loads(path.read_text("utf-8"))["services"]}
    for _, department in departments:
        for record in department["task_templates"] + department["application_types"]:
            where = f"service of {record['id']}"
            service = services.get(record["service"])
            if service is None:
                problem(where, f"{record['service']} is not in the catalogue")
                continue
            if service["confidence"] != "sourced":
                problem(where, "its record is not sourced")
            if (record["source"], record["as_of"]) != (service["source"], service["as_of"]):
                problem(where, "source or date differs")
            name = {"en": service["department"]["en"], "zh-Hant-HK": service["department"]["zh-Hant"], "zh-Hans": service["department"]["zh-Hans"]}
            if name != department["name"]:
                problem(where, "belongs to another department")


def load(path):
    return json.loads(path.read_text("utf-8"))


def layout(value):
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--services", type=Path)
    arguments.add_argument("--format", action="store_true")
    options = arguments.parse_args()
    files = sorted(ROOT.glob("*.json")) + sorted(ROOT.glob("*/*.json"))
    for path in files:
        if options.format:
            path.write_text(layout(load(path)), "utf-8")
        elif path.read_text("utf-8") != layout(load(path)):
            problem(path.relative_to(ROOT), "layout: run with --format")
    people, companies = load(ROOT / "people.json"), load(ROOT / "companies.json")
    departments = [(path, load(path)) for path in sorted((ROOT / "departments").glob("*.json"))]
    names = {text for person in people for text in person["name"].values()}
    for path in files:
        walk(str(path.relative_to(ROOT)), load(path), names)
    check_people(people)
    check_companies(companies, people)
    templates, types = check_departments(departments)
    scenario = load(ROOT / "scenarios" / "default.json")
    check_scenario(scenario, people, types, templates)
    bill_files = [(path, load(path)) for path in sorted((ROOT / "bills").glob("*.json"))]
    bill_templates = check_bill_templates(bill_files, departments)
    bills = check_bills(load(ROOT / "scenarios" / "bills.json"), people, bill_templates, scenario)
    check_log(load(ROOT / "access_log.json"), people, departments)
    stages = load(ROOT / "stages.json")
    if {status["id"] for status in stages["application_statuses"]} != set(STATUSES):
        problem("stages.json", "does not name every status")
    if {state["id"] for state in stages["task_states"]} != set(STATES):
        problem("stages.json", "does not name every task state")
    for name in ("volume-one", "volume-many"):
        volume = load(ROOT / "scenarios" / f"{name}.json")
        keys(name, volume, ("people", "tasks_per_person", "applications_per_person"))
    keys("volume-bills", load(ROOT / "scenarios" / "volume-bills.json"), ("people", "bills_per_person"))
    if options.services:
        check_services(options.services, departments)
    for line in problems:
        print(line)
    print(f"{len(people)} people, {len(companies)} companies, {len(departments)} departments, "
          f"{len(templates)} task templates, {len(types)} application types, {len(bill_templates)} bill templates, "
          f"{bills} bills, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
