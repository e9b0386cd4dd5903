/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
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

/** The network to join; role and first day follow. */
export type JoinNetworkInput = {
  /** Whether the organisers' list speaks for the viewer: that they are on it as present is then as good as their word, at each meeting that was announced the day before. If not, they say it themselves with checkIn or acknowledgeAttendance. It can be changed with setListCounts. */
  listCounts: boolean;
  /** The network, whose admission is OPEN. */
  networkId: string | number;
  /** The profession to hold the one place for, at most 200 characters; only in networks with one member per profession. Null: the viewer's profession. */
  seat?: string | null | undefined;
};

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

/** A request to a connector who knows both. */
export type RequestIntroductionInput = {
  /** Whom you ask: somebody you know, who knows the target. */
  connectorId: string | number;
  /** Why you ask. At most 2,000 characters, and not empty. The connector reads it first, then the target. */
  message: string;
  /** Whom you want to meet. */
  targetId: string | number;
};

/** What a token allows beyond what its person may do. The set may grow: have a default. */
export type TokenScope =
  /** Sees and changes everything but what is a person's alone. */
  | 'ADMIN'
  /** Sees the health of every network, without names. */
  | 'ANALYST';

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { scopes: Array<TokenScope>, person: { id: string, name: string, isViewer: boolean } | null } };

export type PeopleQueryVariables = Exact<{
  search?: string | null | undefined;
  after?: string | null | undefined;
}>;


export type PeopleQuery = { people: { nodes: Array<{ id: string, name: string, distanceFromViewer: number | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type PathsQueryVariables = Exact<{
  to: string | number;
}>;


export type PathsQuery = { introductionPaths: { paths: Array<{ canAsk: boolean | null, score: number, people: Array<{ id: string, name: string }> }>, noPath: { reason: NoPathReason } | null } | null };

export type RequestIntroductionMutationVariables = Exact<{
  input: RequestIntroductionInput;
}>;


export type RequestIntroductionMutation = { requestIntroduction: { introduction: { id: string, status: IntroductionStatus, connector: { name: string } } | null } | null };

export type JoinNetworkMutationVariables = Exact<{
  input: JoinNetworkInput;
}>;


export type JoinNetworkMutation = { joinNetwork: { membership: { status: MembershipStatus } | null } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const ViewerDocument = new TypedDocumentString(`
    query Viewer {
  viewer {
    scopes
    person {
      id
      name
      isViewer
    }
  }
}
    `) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
export const PeopleDocument = new TypedDocumentString(`
    query People($search: String, $after: String) {
  people(search: $search, first: 2, after: $after) {
    nodes {
      id
      name
      distanceFromViewer
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<PeopleQuery, PeopleQueryVariables>;
export const PathsDocument = new TypedDocumentString(`
    query Paths($to: ID!) {
  introductionPaths(toPersonId: $to, maxHops: 2) {
    paths {
      canAsk
      score
      people {
        id
        name
      }
    }
    noPath {
      reason
    }
  }
}
    `) as unknown as TypedDocumentString<PathsQuery, PathsQueryVariables>;
export const RequestIntroductionDocument = new TypedDocumentString(`
    mutation RequestIntroduction($input: RequestIntroductionInput!) {
  requestIntroduction(input: $input) {
    introduction {
      id
      status
      connector {
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<RequestIntroductionMutation, RequestIntroductionMutationVariables>;
export const JoinNetworkDocument = new TypedDocumentString(`
    mutation JoinNetwork($input: JoinNetworkInput!) {
  joinNetwork(input: $input) {
    membership {
      status
    }
  }
}
    `) as unknown as TypedDocumentString<JoinNetworkMutation, JoinNetworkMutationVariables>;