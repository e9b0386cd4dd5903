// Changes are kept seven days; who is further behind loads everything anew.
MATCH (change:Change)
WHERE change.at < datetime() - duration({days: 7})
DELETE change
