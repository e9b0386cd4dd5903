// Changes are kept seven days; a replica that is further behind loads everything again.
MATCH (change:Change)
WHERE change.at < datetime() - duration({days: 7})
DELETE change
