// Whether a tie opens anything to anybody: the two have given their word for what they share, or one vouches for the other.
// :rule (tie)
tie.openWarmth > 0 OR tie.trust > 0
