// Whether a network costs at most $maxFeePerYear of $currency (null: whatever it costs). A fee per meeting is taken as often as
// the network met in the year that ends now.
// :rule (network)
$maxFeePerYear IS NULL OR network.feeAmount IS NULL OR (network.feeCurrency = $currency
    AND network.feeAmount * CASE network.feePer
          WHEN 'YEAR' THEN 1
          WHEN 'MONTH' THEN 12
          ELSE COUNT {
            MATCH (network)-[:HELD]->(meeting:Meeting)
            WHERE meeting.startsAt >= $meetingsSince AND meeting.startsAt <= $now AND meeting.status <> 'CANCELLED'
          }
        END <= $maxFeePerYear)
