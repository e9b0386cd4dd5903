/** What somebody is at a meeting. The set may grow: have a default. */
export type AttendanceRole =
  /** They take part like most. */
  | 'ATTENDEE'
  /** They are there to discover the network. */
  | 'GUEST'
  /** They receive the others. */
  | 'HOST'
  /** They speak to the others. */
  | 'SPEAKER';

/** Whether somebody comes to a meeting, or came. The set may grow: have a default. */
export type AttendanceStatus =
  /** They did not come, and nobody excused them: it counts as an absence of a member. */
  | 'ABSENT'
  /** They said that they would not come. */
  | 'EXCUSED'
  /** They will come. Once the list is settled they are ABSENT. */
  | 'EXPECTED'
  /** They came late: it counts as PRESENT does. */
  | 'LATE'
  /** They were there. */
  | 'PRESENT'
  /** Somebody came in their place. */
  | 'SUBSTITUTED';

/** `extensions.reason` of CONFLICT. The set may grow: have a default. */
export type ConflictReason =
  /** The same has just been created. */
  | 'ALREADY_EXISTS'
  /** You have reported the outcome before. */
  | 'ALREADY_REPORTED'
  /** It has changed since you read it; read it again. */
  | 'CHANGED_MEANWHILE'
  /** The introduction has been accepted. */
  | 'INTRODUCTION_ACCEPTED'
  /** The introduction has been declined. */
  | 'INTRODUCTION_DECLINED'
  /** The introduction has expired. */
  | 'INTRODUCTION_EXPIRED'
  /** The introduction has been forwarded. */
  | 'INTRODUCTION_FORWARDED'
  /** The two have met, as one of them says. */
  | 'INTRODUCTION_MET'
  /** The introduction has not been accepted yet. */
  | 'INTRODUCTION_NOT_ACCEPTED'
  /** The introduction has been withdrawn. */
  | 'INTRODUCTION_WITHDRAWN'
  /** The invitation has been accepted. */
  | 'INVITATION_ACCEPTED'
  /** The membership has ended. */
  | 'MEMBERSHIP_ENDED'
  /** You have not declared this encounter. */
  | 'NOT_DECLARED'
  /** One of the people has just been erased. */
  | 'PERSON_GONE'
  /** You already have a profile. */
  | 'PROFILE_EXISTS'
  /** You have an open request for this person. */
  | 'REQUEST_OPEN';

/** `extensions.measure` of TOO_COSTLY. The set may grow: have a default. */
export type CostMeasure =
  /** Aliases in a document. */
  | 'ALIASES'
  /** Fields in one selection. */
  | 'BREADTH'
  /** Objects that an answer can hold; page sizes multiply. */
  | 'COST'
  /** Levels of nested fields. */
  | 'DEPTH'
  /** Directives in a document. */
  | 'DIRECTIVES'
  /** People at a meeting, where matches are asked for. There is no `cost`. */
  | 'PEOPLE'
  /** Relationships to be searched; a higher `minimumScore` leaves fewer. There is no `cost`. */
  | 'RELATIONSHIPS'
  /** WebSockets of one person at a time. */
  | 'SOCKETS'
  /** Subscriptions over one WebSocket at a time. */
  | 'SUBSCRIPTIONS'
  /** Time to answer. There is neither `cost` nor `limit`. */
  | 'TIME'
  /** Tokens of a document. There is no `cost`. */
  | 'TOKENS';

/** Why somebody does not want to be introduced to another. */
export type DismissalReason =
  /** They know each other. */
  | 'ALREADY_KNOWN'
  /** They would rather meet others. */
  | 'NOT_INTERESTED';

/** How two people met. The set may grow: have a default. */
export type EncounterChannel =
  /** By telephone, or any other voice call. */
  | 'CALL'
  /** Face to face. */
  | 'IN_PERSON'
  /** By a video call. */
  | 'VIDEO';

/** `extensions.code` of every error. The set may grow: have a default. */
export type ErrorCode =
  /** A value that cannot be meant; `field` says where it stands. */
  | 'BAD_INPUT'
  /** Somebody else was quicker, or it is already so; `reason` is a ConflictReason. */
  | 'CONFLICT'
  /** It is not yours to do; `reason` is a ForbiddenReason. */
  | 'FORBIDDEN'
  /** A fault of the service; `id` finds it in the log. */
  | 'INTERNAL'
  /** It is hidden from you or does not exist; `field` says what. */
  | 'NOT_FOUND'
  /** Too many requests; try again after `retryAfterSeconds`. */
  | 'RATE_LIMITED'
  /** A rule stands against it; `rule` is a Rule, `hint` says what would make it possible, and `hintParameters` has what these sentences are made of. */
  | 'RULE_BROKEN'
  /** More than the service does for one request; `measure` is a CostMeasure, and `cost` and `limit` are there where they can be told. */
  | 'TOO_COSTLY'
  /** No token, or one that does not hold. */
  | 'UNAUTHENTICATED'
  /** The database or the identity provider does not answer; try again. */
  | 'UNAVAILABLE';

/** What links two people. Of several kinds a relationship shows the strongest. The set may grow: have a default. */
export type EvidenceKind =
  /** Both say that they met one to one. Stronger than DECLARED. */
  | 'CONFIRMED'
  /** They were at the same settled meeting. The weakest kind. */
  | 'CO_ATTENDED'
  /** One of them says that they met one to one. Stronger than SAME_TABLE. */
  | 'DECLARED'
  /** They met by an introduction, as both say. Stronger than CONFIRMED. */
  | 'INTRODUCED'
  /** One of them has recommended the other. Stronger than INTRODUCED. */
  | 'RECOMMENDED'
  /** They sat at the same table of a meeting, in any of its rounds. Stronger than CO_ATTENDED. */
  | 'SAME_TABLE';

/** What a fee is paid for. The set may grow: have a default. */
export type FeePeriod =
  /** Each meeting of the network. */
  | 'MEETING'
  /** Each month of belonging. */
  | 'MONTH'
  /** Each year of belonging. */
  | 'YEAR';

/** `extensions.reason` of FORBIDDEN. The set may grow: have a default. */
export type ForbiddenReason =
  /** It takes a member or an organiser of the network. */
  | 'NOT_A_MEMBER'
  /** It takes a person, and your token is an analyst's. */
  | 'NOT_FOR_ANALYSTS'
  /** It takes an organiser: of the network, or of any to create a profile. */
  | 'NOT_ORGANISER'
  /** Only the person whom it is about can do it. */
  | 'NOT_THE_PERSON'
  /** It is for another of the people named in the introduction or recommendation to do. */
  | 'NOT_YOUR_PART'
  /** It takes a person, and your token is not linked to one. */
  | 'NO_PROFILE'
  /** A token with a scope makes no profile of its own. */
  | 'TOKEN_HAS_SCOPE';

/** What is to be done. The set may grow: have a default. */
export type HealthActionKind =
  /** A second person gets to know those whom only the first knows. */
  | 'HAND_OVER'
  /** Two members who do not know each other meet one to one. */
  | 'INTRODUCE'
  /** A member who has stopped coming is asked to come again. */
  | 'INVITE_BACK'
  /** The free seat of a lapsed membership goes to somebody. */
  | 'OPEN_SEAT'
  /** Four who do not know each other sit at one table at the next meeting. */
  | 'SEAT_TOGETHER'
  /** The next meeting, too large for one room, is held in two. */
  | 'SPLIT_MEETING'
  /** A newcomer meets a host one to one, or is asked to come a second time. */
  | 'WELCOME';

/** How good a figure is. The set may grow: have a default. */
export type HealthBand =
  /** Something should be done about it. */
  | 'FRAGILE'
  /** Neither good nor bad. */
  | 'STEADY'
  /** Good: nothing to do about it. */
  | 'THRIVING'
  /** There is too little to say, or the figure is withheld. */
  | 'UNKNOWN';

/** What is measured of a network. The metrics cover the year before the day asked about, or stand on that day. The set may grow: have a default. */
export type HealthMetricName =
  /** The fewest people who together account for half of all presences at the year’s settled meetings. Unit: people, 0 or more. */
  | 'ABSENCE_FACTOR'
  /** The number of members whose leaving would cut others off from the rest of those they can reach now (articulation points). Unit: people, 0 or more. */
  | 'BRIDGES'
  /** How often two whom a member knows also know each other: the mean over members of that share, 0 for members who know fewer than two. (`entregent health --ties` also gives the global one, three times the triangles over the paths of two steps.) Unit: share of pairs, 0 to 1. */
  | 'CLUSTERING'
  /** The largest k for which there is a group of members who each know at least k others of the group, by relationships of score 10 or more. Unit: relationships, 0 or more. */
  | 'CORE'
  /** For members whose first meeting of this network was in the year: the median number of days from it to their fifth relationship of at least 26 with another member. Those not yet so far count as waiting (Kaplan–Meier); unknown while fewer than half are. Unit: days, 0 or more. */
  | 'DAYS_TO_INTEGRATE'
  /** Of all pairs of members, the share who have a relationship of score 10 or more: 2m / (n(n − 1)) for n members and m relationships. Unit: share of pairs, 0 to 1. */
  | 'DENSITY'
  /** The share of members who both made a recommendation and were recommended. Counted are recommendations of the year from one member to another, not retracted, that name this network or none. Unknown where meetings are kept free of business. Unit: share of members, 0 to 1. */
  | 'GIVEN_AND_RECEIVED'
  /** The share of members who have no relationship of score 10 or more with another member. Unit: share of members, 0 to 1. */
  | 'ISOLATED'
  /** The share of members in the largest group within which everyone can be reached from everyone over relationships of score 10 or more. Unit: share of members, 0 to 1. */
  | 'LARGEST_COMPONENT'
  /** The mean number of steps of the shortest ways between two members of the largest component, over relationships of score 10 or more. Unit: steps, 1 or more. */
  | 'MEAN_DISTANCE'
  /** The mean strength of the relationships of score 10 or more among members: 100 times the mean of their p. Unit: score, 1 to 100. */
  | 'MEAN_STRENGTH'
  /** How many settled meetings the network held in the year. Unit: meetings, 0 or more. */
  | 'MEETINGS'
  /** The mean number of people present, guests included, at the settled meetings of the year. Unit: people, 0 or more. */
  | 'MEETING_SIZE'
  /** How many belong to the network on the day: organisers and members, guests and lapsed memberships not. Unit: people, 0 or more. */
  | 'MEMBERS'
  /** Of the relationships of score 10 or more between members whose companies are known, those across companies less those within one, over all of them: −1 where people know only their colleagues, 1 where they know only others. Unit: index, -1 to 1. */
  | 'MIXING_BY_COMPANY'
  /** Of the relationships of score 10 or more between members whose professions are known, those across professions less those within one, over all of them: −1 where people know only their own kind, 1 where they know only others. Unit: index, -1 to 1. */
  | 'MIXING_BY_PROFESSION'
  /** The mean number of newcomers present at a settled meeting of the year: people at their first or second meeting of this network. The network’s own first two meetings are left out. Unit: people, 0 or more. */
  | 'NEWCOMERS_PER_MEETING'
  /** Of those whose first meeting of this network was in the year and at least 90 days ago, the share who came to another within 90 days. The network’s own first meeting is left out. Unit: share of newcomers, 0 to 1. */
  | 'NEWCOMER_RETURN'
  /** Relationships of score 10 or more that members have with people who belong to other networks and not to this one, per member. Unit: relationships, 0 or more. */
  | 'OUTSIDE_LINKS'
  /** Of the ordered pairs of members in which one recommended the other, the share in which the other did too. Counted are recommendations of the year from one member to another, not retracted, that name this network or none. Unknown where meetings are kept free of business. Unit: share of pairs, 0 to 1. */
  | 'RECIPROCITY'
  /** Recommendations that members made of one another, per member. Counted are recommendations of the year from one member to another, not retracted, that name this network or none. Unknown where meetings are kept free of business. Unit: recommendations, 0 or more. */
  | 'RECOMMENDATIONS_PER_MEMBER'
  /** Of those who were members a year before, the share who are on the day. Unit: share of members, 0 to 1. */
  | 'RETENTION';

/** What the value of a metric counts or measures. The set may grow: have a default. */
export type HealthMetricUnit =
  /** A number of days: 0 or more. */
  | 'DAYS'
  /** From only within a kind to only between kinds: -1 to 1. */
  | 'INDEX'
  /** A number of meetings: 0 or more. */
  | 'MEETINGS'
  /** A number of people, or a mean of such numbers: 0 or more. */
  | 'PEOPLE'
  /** How many recommendations there are for each member: 0 or more. */
  | 'RECOMMENDATIONS'
  /** A number of relationships, or how many there are for each member: 0 or more. */
  | 'RELATIONSHIPS'
  /** A strength, as relationships have: 1 to 100. */
  | 'SCORE'
  /** The share of members of whom it is so: 0 to 1. */
  | 'SHARE_OF_MEMBERS'
  /** The share of newcomers of whom it is so: 0 to 1. */
  | 'SHARE_OF_NEWCOMERS'
  /** The share of pairs of members of whom it is so: 0 to 1. */
  | 'SHARE_OF_PAIRS'
  /** Steps from one member to another, on average: 1 or more. */
  | 'STEPS';

/** What came of an introduction. HELPED and NO_FIT say that the two met. The set may grow: have a default. */
export type IntroductionOutcome =
  /** The two met, and it helped. */
  | 'HELPED'
  /** The two met, and had nothing to do with each other. */
  | 'NO_FIT'
  /** The two did not meet. */
  | 'NO_SHOW';

/** What a person is in an introduction. */
export type IntroductionRole =
  /** Who is asked, and knows both. */
  | 'CONNECTOR'
  /** Who asks to be introduced. */
  | 'REQUESTER'
  /** Whom the requester wants to meet. */
  | 'TARGET';

/** How far an introduction has come. The set may grow: have a default. */
export type IntroductionStatus =
  /** The target wants to meet the requester: the two see how to reach each other. */
  | 'ACCEPTED'
  /** The connector has not answered yet. */
  | 'ASKED'
  /** The connector or the target has declined. The requester never sees this status. */
  | 'DECLINED'
  /** Nobody accepted it within 14 days; for the requester also what was declined. */
  | 'EXPIRED'
  /** The connector has passed it on; the target has not answered yet. */
  | 'FORWARDED'
  /** One of the two has said that they met. */
  | 'MET'
  /** The requester has taken it back. */
  | 'WITHDRAWN';

/** What speaks for introducing people to one another. The set may grow: have a default. */
export type MatchReasonKind =
  /** Their circles overlap little, so the link opens new contacts to both. */
  | 'BRIDGES_GROUPS'
  /** They know the same people. */
  | 'COMMON_CONTACTS'
  /** They come often enough to meet again. */
  | 'LIKELY_TO_MEET'
  /** One offers what another looks for. */
  | 'NEED_MEETS_OFFER'
  /** One is new to the network, and another comes regularly. */
  | 'NEWCOMER'
  /** They come for the same. */
  | 'SAME_PURPOSE'
  /** They belong to other networks together. */
  | 'SHARED_NETWORK';

/** In which order meetings come; those that start at the same moment by id. */
export type MeetingOrder =
  /** The earliest start first. */
  | 'EARLIEST_FIRST'
  /** The latest start first. */
  | 'LATEST_FIRST';

/** Whether somebody will come to a meeting. */
export type MeetingResponse =
  /** They will come: they are EXPECTED. */
  | 'ATTENDING'
  /** They will not come: they are EXCUSED. */
  | 'NOT_ATTENDING';

/** Where a meeting stands. The set may grow: have a default. */
export type MeetingStatus =
  /** It does not take place, and changes no more. */
  | 'CANCELLED'
  /** Its list is open; it may have begun, or be over. */
  | 'PLANNED'
  /** Its list is final, and counts towards relationships and absences. */
  | 'SETTLED';

/** Who sees who belongs to a network. The set may grow: have a default. */
export type MemberListAudience =
  /** Everyone with a profile. */
  | 'EVERYONE'
  /** Its members and organisers; guests are none. */
  | 'MEMBERS';

/** What a person is in a network. The set may grow: have a default. */
export type MembershipRole =
  /** Visits the network without belonging to it: holds no seat, is not counted in `memberCount`, does not lapse by absences and brings nobody in. */
  | 'GUEST'
  /** Belongs to the network. */
  | 'MEMBER'
  /** Runs the network, and belongs to it as members do. */
  | 'ORGANISER';

/** What absences mean for a membership. The set may grow: have a default. */
export type MembershipStanding =
  /** It lapses with one more absence within the window. */
  | 'AT_RISK'
  /** It does not lapse with the next absence. Always so for guests and where attendance is free. */
  | 'GOOD'
  /** It has lapsed. */
  | 'LAPSED';

/** What a membership is at the moment. The set may grow: have a default. */
export type MembershipStatus =
  /** The person belongs to the network, or visits it as a guest. */
  | 'ACTIVE'
  /** The person left or was removed, or the invitation was declined or withdrawn. It stays as history. */
  | 'ENDED'
  /** The person has been invited and has not answered. It gives no rights and holds no seat. */
  | 'INVITED'
  /** It lapsed because of absences, and its seat is free. An organiser can reinstate it (reinstateMembership). */
  | 'LAPSED';

/** Whether networks can use a person's name outside themselves: in a press release, on a list. */
export type NameUse =
  /** Each use is asked for, and is not granted before the person says so. */
  | 'ASK_ME'
  /** Granted, but for requests that the person refused. */
  | 'GRANTED'
  /** Refused, and what was granted before is revoked. */
  | 'REFUSED';

/** What a person says to the use of their name. */
export type NameUseAnswer =
  /** The network can use the name for what it asked. */
  | 'GRANTED'
  /** It cannot. Its organisers do not learn whether a request was refused or not answered. */
  | 'REFUSED';

/** How people come into a network. The set may grow: have a default. */
export type NetworkAdmission =
  /** Anyone joins by themselves (joinNetwork); organisers may invite besides. */
  | 'OPEN'
  /** By invitation of a member or an organiser only (inviteMember). */
  | 'SPONSORSHIP';

/** What a network is for. The set may grow: have a default. */
export type NetworkKind =
  /** Former students of a school. */
  | 'ALUMNI'
  /** A club of people in business. */
  | 'BUSINESS_CLUB'
  /** People of one trade or technology who meet. */
  | 'INDUSTRY_MEETUP'
  /** Sports, arts and other leisure. */
  | 'LEISURE'
  /** Local politics. Its list of members is for members only, unless it says otherwise. */
  | 'LOCAL_POLITICS'
  /** A network that meets online, or not at all. */
  | 'ONLINE'
  /** Any other network. */
  | 'OTHER'
  /** Peers who help one another. Its list of members is for members only, unless it says otherwise. */
  | 'PEER_SUPPORT'
  /** A group whose members send one another customers. */
  | 'REFERRAL'
  /** A club where people practise speaking in public. */
  | 'SPEAKING'
  /** A women's network. Its list of members is for members only, unless it says otherwise. */
  | 'WOMEN';

/** Why there is no path. The set may grow: have a default. */
export type NoPathReason =
  /** One of the two is hidden or does not exist, or the viewer cannot ask for the one who seeks. */
  | 'NOT_FOUND'
  /** No path of at most 6 hops leads there, or the person sought takes no introductions from the one who seeks. */
  | 'NOT_REACHABLE'
  /** One of the two has no relationship that a path could use. */
  | 'NO_RELATIONSHIPS'
  /** The two are one person. */
  | 'SAME_PERSON'
  /** There is a path, of more hops than were asked for and at most 6. */
  | 'TOO_FAR'
  /** There is a path, though not every step has the score asked for. */
  | 'TOO_WEAK';

/** What somebody is told of. The set may grow: have a default. */
export type NoticeKind =
  /** The target wants to meet the requester. */
  | 'ACCEPTED'
  /** A request waits for you, its connector. */
  | 'ASKED'
  /** The target has declined. Told to the connector, and never to the requester. */
  | 'DECLINED'
  /** Nobody has accepted it within 14 days. */
  | 'EXPIRED'
  /** The connector has passed the request on. */
  | 'FORWARDED'
  /** One of the two has said what came of it. */
  | 'REPORTED'
  /** The requester has taken the request back. */
  | 'WITHDRAWN';

/** What answers paths, distances and common contacts. The set may grow: have a default. */
export type PathFinderKind =
  /** The relationships in memory. */
  | 'INDEX'
  /** The database itself, which is slower and answers the same. */
  | 'NEO4J';

/** Which path is better. What comes level goes by fewer hops. */
export type PathOrder =
  /** The one with fewer hops, then the one with the higher score. */
  | 'FEWEST_HOPS'
  /** The one with the higher score. */
  | 'SCORE'
  /** The one whose weakest step is stronger, then the one with the higher score. */
  | 'WEAKEST_STEP';

/** What a person comes to networks for. The set may grow: have a default. */
export type PersonPurpose =
  /** To find customers, suppliers or partners. */
  | 'BUSINESS'
  /** To find work, or people to work with. */
  | 'CAREER'
  /** To learn from others. */
  | 'LEARNING'
  /** To get to know people. */
  | 'MEETING_PEOPLE'
  /** To get help, and to help others. */
  | 'SUPPORT';

/** What of a person a search looks in. The set may grow: have a default. */
export type PersonSearchField =
  /** Where they live or work. */
  | 'CITY'
  /** Whom they work for. */
  | 'COMPANY'
  /** How they are called. */
  | 'NAME'
  /** What they do for a living. */
  | 'PROFESSION';

/** Who is let in by a setting. No audience contains another but EVERYONE. */
export type ProfileAudience =
  /** Everybody who is signed in and has a profile. */
  | 'EVERYONE'
  /** Current members and organisers of a network that the person belongs to, not guests. */
  | 'MY_NETWORKS'
  /** Those with whom the person has a strength of at least 26 that does not rest on the other's declaration alone. */
  | 'MY_RELATIONSHIPS'
  /** Nobody but the person. */
  | 'NOBODY';

/** What came of a recommendation. The set may grow: have a default. */
export type RecommendationOutcome =
  /** It led to business. */
  | 'BUSINESS'
  /** The two have been in touch. */
  | 'CONTACTED'
  /** It came to nothing. */
  | 'NO_FIT'
  /** Nobody has said yet what came of it. */
  | 'PENDING';

/** The order of relationships. */
export type RelationshipOrder =
  /** What lost most comes first: the score of 90 days ago, from the evidence up to then (0 without any), less today's. Of equal losses those who met longest ago come first, and those who have not met last. All bands are included; what has risen comes last. */
  | 'GOING_COLD'
  /** Who met last comes first; those who have not met come last. */
  | 'MOST_RECENT'
  /** The greatest strength first. */
  | 'STRONGEST';

/** `extensions.rule` of RULE_BROKEN. The set may grow: have a default. */
export type Rule =
  /** The person belongs to the network already, or is invited. */
  | 'ALREADY_A_MEMBER'
  /** Two of your requests take of the budget of this connector now. */
  | 'ASKED_TOO_OFTEN'
  /** The network keeps its meetings free of business. */
  | 'BUSINESS_NOT_ALLOWED'
  /** You have changed your company three times within 30 days. */
  | 'COMPANY_CHANGED_TOO_OFTEN'
  /** The connector passes nothing on at the moment, or does not see you. */
  | 'CONNECTOR_UNAVAILABLE'
  /** Five requests for introductions within 24 hours; `retryAfterSeconds` says when the next can be made. */
  | 'DAILY_LIMIT'
  /** The membership has lapsed by absences. */
  | 'LAPSED'
  /** A network keeps at least one organiser. */
  | 'LAST_ORGANISER'
  /** The meeting has begun: its organisers keep the list. */
  | 'MEETING_BEGUN'
  /** The meeting is cancelled. */
  | 'MEETING_CANCELLED'
  /** The meeting has not begun, or its doors are not open yet. */
  | 'MEETING_NOT_BEGUN'
  /** The list of the meeting is still open. */
  | 'MEETING_NOT_SETTLED'
  /** The list of the meeting is final. */
  | 'MEETING_SETTLED'
  /** The network takes people by invitation only. */
  | 'NEEDS_SPONSOR'
  /** It takes somebody who belongs to the network. */
  | 'NOT_A_MEMBER'
  /** You and the person whom you met were not both at the meeting. */
  | 'NOT_BOTH_THERE'
  /** The invitation is no longer open. */
  | 'NOT_INVITED'
  /** The membership has not lapsed. */
  | 'NOT_LAPSED'
  /** The target does not let requests of yours reach them. */
  | 'NOT_REACHABLE'
  /** Another member holds the seat of this profession. */
  | 'SEAT_TAKEN'
  /** Two people know each other too little; `tie` is a WeakTie, and `floor` in `hintParameters` the score it takes. */
  | 'TIE_TOO_WEAK';

/** How strong a relationship is, in four bands of its score. */
export type StrengthBand =
  /** A score of 50 to 74. */
  | 'GOOD'
  /** A score of 26 to 49. */
  | 'MEDIUM'
  /** A score of 75 to 100. */
  | 'STRONG'
  /** A score of 1 to 25. */
  | 'WEAK';

/** How the score, before it is rounded, compares with that of 90 days before, which is 0 without evidence by then. What counts is a change of more than 0.5 points, or of more than 10 % of the earlier score if that is more. */
export type StrengthTrend =
  /** It has fallen by more than that. */
  | 'COOLING'
  /** It has changed by no more than that. */
  | 'STEADY'
  /** It has risen by more than that. */
  | 'WARMING';

/** What a token allows beyond what its person may do. The set may grow: have a default. */
export type TokenScope =
  /** Sees and changes everything but what is a person's alone. */
  | 'ADMIN'
  /** Sees the health of every network, without names. */
  | 'ANALYST';

/** `extensions.tie` of TIE_TOO_WEAK. The set may grow: have a default. */
export type WeakTie =
  /** The connector, and the person whom you want to meet; also where one of these two does not see the other. */
  | 'CONNECTOR_AND_TARGET'
  /** You, and the connector whom you ask. */
  | 'YOU_AND_CONNECTOR'
  /** You, and the person whom you recommend. */
  | 'YOU_AND_RECOMMENDED';
