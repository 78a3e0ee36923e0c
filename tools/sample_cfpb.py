#!/usr/bin/env python3
"""Rewrites the cfpb-* rows of the bundled sample; every other row stays as it is.

    tools/sample_cfpb.py CFPB.csv local-stack/launcher/src/main/resources/sample/complaints.csv

CFPB.csv needs the columns complaint_id, received, product, issue, sub_issue, narrative, company (an export of the
US CFPB Consumer Complaint Database renamed accordingly). The choice is deterministic; what is mapped to what is
written down in PROVENANCE.md beside the sample.
"""
import csv
import re
import sys

ROWS = 60
LENGTH = range(150, 701)
REGIONS = ["CITY", "LANSHAN", "LUOZHUANG", "FEIXIAN", "CANGSHAN", "MENGYIN"]
# First pattern found in "product / issue" decides; no pattern: OTHER.
CATEGORIES = [
    (r"fees or interest|other fees", "ARBITRARY_FEES"),
    (r"debt not owed|negative or legal action|False statements", "ARBITRARY_FINES"),
    (r"Communication tactics|Written notification", "INSPECTION_EXCESS"),
    (r"Applying for a mortgage|Closing on a mortgage|Trouble during payment", "APPROVAL_DELAY"),
    (r"Getting a |Getting the loan|Opening an account|Unable to get your credit report", "APPROVAL_COMPLEXITY"),
    (r"Advertising and marketing", "POLICY_NOT_HONOURED"),
    (r"Closing your account|Closing an account", "UTILITIES_STOP"),
    (r"Money transfer", "TRADE_CUSTOMS"),
    (r"Mortgage", "LAND_CONSTRUCTION"),
    (r"lender or servicer|Managing an account|Incorrect information|existing problem", "SERVICE_ATTITUDE"),
]
# Words of company names that say nothing about which company it is.
COMMON = set(
    "the and inc llc ltd corp corporation company bank financial finance services service systems solutions group credit "
    "holdings national association collection recovery loan loans mortgage card cards america american union state".split()
)
# Left out after reading: they name a firm in another spelling.
NAMING = {"3324987", "3063721", "3329560", "3168263", "3300323", "3156550", "3148143"}


def category(row):
    text = row["product"] + " / " + row["issue"]
    return next((code for pattern, code in CATEGORIES if re.search(pattern, text)), "OTHER")


def names_the_company(row):
    """A private firm is no public office: narratives that name the one complained about are left out."""
    narrative = re.sub(r"[\W_]", "", row["narrative"].lower())
    words = [word for word in re.findall(r"\w+", row["company"].lower()) if len(word) > 2 and word not in COMMON]
    initials = "".join(word[0] for word in re.findall(r"\w+", row["company"]))
    return any(word in narrative for word in words) or re.search(rf"\b{initials[:2]}\w?\b", row["narrative"])


def chosen(rows):
    """Shares the places evenly among the categories, lowest complaint_id first."""
    by_category = {}
    for row in sorted(rows, key=lambda row: int(row["complaint_id"])):
        if row["complaint_id"] in NAMING or names_the_company(row):
            continue
        if len(row["narrative"]) in LENGTH:
            by_category.setdefault(category(row), []).append(row)
    picked = []
    while len(picked) < ROWS and any(by_category.values()):
        for code in sorted(by_category):
            if by_category[code] and len(picked) < ROWS:
                picked.append(by_category[code].pop(0))
    return picked


def mapped(row):
    amount = re.search(r"\{\$([0-9,.]*[0-9])\}", row["narrative"])
    amount = amount.group(1).replace(",", "") if amount else ""
    if not amount or float(amount) <= 0:
        amount = ""
    key = "cfpb-" + row["complaint_id"]
    return {
        "external_id": key,
        "complainant": "Consumer " + row["complaint_id"],
        "complainant_type": "FOREIGN_INVESTOR",
        "email": key + "@example.com",
        "title": row["sub_issue"] or row["issue"],
        "narrative": row["narrative"],
        "category": category(row),
        "region": REGIONS[int(row["complaint_id"]) % len(REGIONS)],
        "investment_at_risk": amount,
        "currency": "USD" if amount else "",
        "submitted_at": row["received"],
    }


def main(source, sample):
    with open(sample, encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        header = reader.fieldnames
        kept = [row for row in reader if not row["external_id"].startswith("cfpb-")]
    with open(source, encoding="utf-8", newline="") as file:
        taken = [mapped(row) for row in chosen([row for row in csv.DictReader(file) if row["narrative"]])]
    with open(sample, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, header, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(kept + taken)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
