// Generated from /api/openapi.json by “npm run api:types”; do not edit.

export interface paths {
    "/api/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People whose name contains a text, those that begin with it first. */
        get: {
            parameters: {
                query: {
                    q: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Successful response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PeopleBody"];
                    };
                };
                /** @description What went wrong, in plain words */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in plain words */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in plain words */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the graph answers, and which it is. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Successful response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HealthBody"];
                    };
                };
                /** @description What went wrong, in plain words */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in plain words */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in plain words */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sectors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All sectors, with how many are in each, were asked and answered. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Successful response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SectorsBody"];
                    };
                };
                /** @description What went wrong, in plain words */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in plain words */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in plain words */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People and ties that the filters let through, grouped past 2,000 people, and what else one can filter by. */
        get: operations["explore"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All questions, with what their forms are made from. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Successful response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["QuestionsBody"];
                    };
                };
                /** @description What went wrong, in plain words */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in plain words */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in plain words */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in plain words */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Organisations whose name contains a text, those that begin with it first. */
        get: {
            parameters: {
                query: {
                    q: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Successful response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OrganisationsBody"];
                    };
                };
                /** @description What went wrong, in plain words */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in plain words */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in plain words */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions/gaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which sectors have fewer ties than one would expect, and who could bring them together? */
        get: operations["gaps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions/loss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What comes apart if this person or organisation leaves, and who could step in? */
        get: operations["loss"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions/path": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Through whom could one person reach another, and what ties each to the next? */
        get: operations["path"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measures/holes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far the contacts of each are in touch with one another anyway (Burt).
         * @description Rows are highest effective size first, then lowest constraint. Empty cells and null where there is no value.
         */
        get: operations["measure-holes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions/reach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom to brief so that most of the system hears, and who stays unreached? */
        get: operations["reach"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measures/mixing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How much each is tied to other sectors rather than their own.
         * @description Rows are most ties outside first, then highest E-I index. Empty cells and null where there is no value.
         */
        get: operations["measure-mixing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measures/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Groups that people form by their ties, whatever their sectors (Leiden).
         * @description Rows are biggest group first. Empty cells and null where there is no value.
         */
        get: operations["measure-groups"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measures/chains": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The best chain of acquaintances from one person to everybody.
         * @description Rows are highest worth first, then fewest ties. Empty cells and null where there is no value.
         */
        get: operations["measure-chains"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/explore/measures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What nodes can be sized and coloured by: the numbers that each family of measures gives of everybody. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Successful response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MeasuresBody"];
                    };
                };
                /** @description What went wrong, in plain words */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in plain words */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in plain words */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions/brokers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who stands between most people who are not in touch, in which part, and is it more than chance? */
        get: operations["brokers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measures/brokerage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who stands between people who are not in touch, by the sectors of the three.
         * @description Rows are highest total first, then highest credit of it. Empty cells and null where there is no value.
         */
        get: operations["measure-brokerage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measures/influence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How near each is to everybody, and the three who do most together (Borgatti).
         * @description Rows are highest reach first, then most within two steps. Empty cells and null where there is no value.
         */
        get: operations["measure-influence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{person_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One person: what they do, where, and what they offer and seek. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    person_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Successful response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PersonBody"];
                    };
                };
                /** @description What went wrong, in plain words */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in plain words */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in plain words */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in plain words */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measures/centrality": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How central each is, and who holds the network together.
         * @description Rows are highest betweenness first, then most contacts. Empty cells and null where there is no value.
         */
        get: operations["measure-centrality"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measures/similarity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How near everybody is to one person, tied or not.
         * @description Rows are highest PageRank first, then Adamic-Adar. Empty cells and null where there is no value.
         */
        get: operations["measure-similarity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions/who-connects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who links one sector to another, and what rests on them alone? */
        get: operations["who-connects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions/introductions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who should meet next, why, and who could introduce them? */
        get: operations["introductions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{person_id}/network": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is within one or two steps of a person. */
        get: {
            parameters: {
                query?: {
                    evidence?: ("knows" | "projects" | "events")[] | null;
                    agreed?: "either" | "both";
                    as_of?: string | null;
                    hops?: number;
                    limit?: number;
                };
                header?: never;
                path: {
                    person_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Successful response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["NetworkBody"];
                    };
                };
                /** @description What went wrong, in plain words */
                404: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in plain words */
                422: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in plain words */
                503: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
                /** @description What went wrong, in plain words */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * FoundPerson
         * @description A person found by name.
         */
        "PeopleBody.FoundPerson": {
            /** Id */
            id: string;
            /** Label */
            label: string;
            /** Post */
            post: string | null;
            /** Organisation */
            organisation: string | null;
            /** Sector */
            sector: string | null;
        };
        /**
         * PeopleBody
         * @description People found, best first.
         */
        PeopleBody: {
            /** People */
            people: components["schemas"]["PeopleBody.FoundPerson"][];
        };
        /**
         * HealthBody
         * @description Whether the graph answers, and which it is.
         */
        HealthBody: {
            /** Status */
            status: string;
            /** Version */
            version: number;
            /**
             * Schema
             * @description Number of the last migration
             */
            schema: number;
            /** People */
            people: number;
            /**
             * Demonstration
             * @description Whether people on this map are invented
             */
            demonstration: boolean;
        };
        /**
         * Sector
         * @description One sector; the counts are of those whose own sector this is, not of its parts.
         */
        "SectorsBody.Sector": {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Part Of */
            part_of: string | null;
            /** People */
            people: number;
            /** Organisations */
            organisations: number;
            /** Asked */
            asked: number;
            /** Answered */
            answered: number;
        };
        /**
         * SectorsBody
         * @description All sectors, in two levels by `part_of`.
         */
        SectorsBody: {
            /** Sectors */
            sectors: components["schemas"]["SectorsBody.Sector"][];
        };
        /**
         * Choice
         * @description A value of a filter, and how much it would leave, the other filters as they are.
         *
         *     People for sector, organisation, project and event; ties for evidence and strength; for dates the ties of everybody.
         */
        "ExploredBody.Choice": {
            /** Id */
            id: string;
            /** Label */
            label: string;
            /** Count */
            count: number;
        };
        /**
         * Choices
         * @description What can be filtered by.
         */
        "ExploredBody.Choices": {
            /** Sector */
            sector: components["schemas"]["ExploredBody.Choice"][];
            /** Organisation */
            organisation: components["schemas"]["ExploredBody.Choice"][];
            /** Project */
            project: components["schemas"]["ExploredBody.Choice"][];
            /** Event */
            event: components["schemas"]["ExploredBody.Choice"][];
            /** Evidence */
            evidence: components["schemas"]["ExploredBody.Choice"][];
            /** Strength */
            strength: components["schemas"]["ExploredBody.Choice"][];
            /** As Of */
            as_of: components["schemas"]["ExploredBody.Choice"][];
        };
        /**
         * Explored
         * @description What is shown: people, or `grouped` by what they share where there are more than can be drawn.
         *
         *     `people` and `ties` count what the filters let through, `of_people` everybody. `missing` are those of `around` who
         *     are no longer on the map.
         */
        "ExploredBody.Explored": {
            /** Grouped */
            grouped: ("organisation" | "sector") | null;
            /** People */
            people: number;
            /** Ties */
            ties: number;
            /** Of People */
            of_people: number;
            /** As Of */
            as_of: string;
            /** Evidence */
            evidence: ("knows" | "projects" | "events")[];
            /** Version */
            version: number;
            /** Shown */
            shown: components["schemas"]["ExploredBody.Shown"][];
            /** Drawn */
            drawn: components["schemas"]["ExploredBody.Tie"][];
            choices: components["schemas"]["ExploredBody.Choices"];
            /** Missing */
            missing?: string[];
        };
        /**
         * Shown
         * @description A person, organisation or sector on the map.
         *
         *     `people` is how many a group stands for; `contacts` are all that a person has, filtered out or not, or the ties of a
         *     group that lead out of it.
         */
        "ExploredBody.Shown": {
            /** Id */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "person" | "organisation" | "sector";
            /** Label */
            label: string;
            /** Sector */
            sector: string;
            /** Organisation */
            organisation: string;
            /** Contacts */
            contacts: number;
            /**
             * People
             * @default 1
             */
            people: number;
        };
        /**
         * Tie
         * @description A tie between two that are shown, or the `ties` between two groups; `strength` is 1 to 5 where stated.
         */
        "ExploredBody.Tie": {
            /** Source */
            source: string;
            /** Target */
            target: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "knows" | "projects" | "events" | "ties";
            /**
             * Strength
             * @default null
             */
            strength: number | null;
            /**
             * Ties
             * @default 1
             */
            ties: number;
        };
        /**
         * ExploredBody
         * @description What is on the map to walk about on.
         */
        ExploredBody: components["schemas"]["ExploredBody.Explored"];
        /**
         * QuestionBody
         * @description A question that can be asked; `parameters` is the JSON Schema that its form is made from.
         */
        "QuestionsBody.QuestionBody": {
            /** Name */
            name: string;
            /** Title */
            title: string;
            /** Asks */
            asks: string;
            /** Example */
            example: {
                [key: string]: string;
            };
            /** Parameters */
            parameters: {
                [key: string]: unknown;
            };
        };
        /**
         * QuestionsBody
         * @description All questions.
         */
        QuestionsBody: {
            /** Questions */
            questions: components["schemas"]["QuestionsBody.QuestionBody"][];
        };
        /**
         * FoundOrganisation
         * @description An organisation found by name; `people` are those whose main employer it is.
         */
        "OrganisationsBody.FoundOrganisation": {
            /** Id */
            id: string;
            /** Label */
            label: string;
            /** Kind */
            kind: string | null;
            /** Sector */
            sector: string | null;
            /** People */
            people: number;
        };
        /**
         * OrganisationsBody
         * @description Organisations found, best first.
         */
        OrganisationsBody: {
            /** Organisations */
            organisations: components["schemas"]["OrganisationsBody.FoundOrganisation"][];
        };
        /**
         * Answer
         * @description What every question gives: a sentence, a table, a map, the Cypher, and what it all rests on.
         *
         *     `steady` is there where the rows are a ranking.
         */
        "AnswerBody.Answer": {
            /** Question */
            question: string;
            /** Parameters */
            parameters: {
                [key: string]: unknown;
            };
            /** Sentence */
            sentence: string;
            /** Columns */
            columns: components["schemas"]["AnswerBody.Column"][];
            /** Rows */
            rows: {
                [key: string]: components["schemas"]["AnswerBody.Ref"] | string | number | null;
            }[];
            /** Total */
            total: number;
            /** Truncated */
            truncated: boolean;
            elements: components["schemas"]["AnswerBody.Elements"];
            /** Cypher */
            cypher: components["schemas"]["AnswerBody.ShownStatement"][];
            basis: components["schemas"]["AnswerBody.Basis"];
            /** @default null */
            steady: components["schemas"]["AnswerBody.Steady"] | null;
        };
        /**
         * Basis
         * @description What an answer rests on.
         *
         *     `people` and `ties` count what is on the map under the evidence asked for, each pair of people once;
         *     `left_out` maps a reason to how many were left out for it.
         */
        "AnswerBody.Basis": {
            /** People */
            people: number;
            /** Ties */
            ties: number;
            /** Evidence */
            evidence: ("knows" | "projects" | "events")[];
            /**
             * Agreed
             * @enum {string}
             */
            agreed: "either" | "both";
            /**
             * As Of
             * Format: date
             */
            as_of: string;
            /** Version */
            version: number;
            /** Undated */
            undated: number;
            /** Coverage */
            coverage: components["schemas"]["AnswerBody.Coverage"][];
            /** Left Out */
            left_out: {
                [key: string]: number;
            };
        };
        /**
         * Column
         * @description One column of an answer's table; `counted` says in plain words how its values are come by.
         */
        "AnswerBody.Column": {
            /** Key */
            key: string;
            /** Title */
            title: string;
            /**
             * Type
             * @enum {string}
             */
            type: "person" | "organisation" | "sector" | "text" | "integer" | "number" | "verdict";
            /** Counted */
            counted: string;
        };
        /**
         * Coverage
         * @description How many people of a sector are on the map, were asked about their ties, and answered.
         */
        "AnswerBody.Coverage": {
            /** Sector */
            sector: string;
            /** Name */
            name: string;
            /** People */
            people: number;
            /** Asked */
            asked: number;
            /** Answered */
            answered: number;
        };
        /**
         * Elements
         * @description The supporting map as Cytoscape elements, and how much of it was left out to stay readable.
         *
         *     A node is `{"data": {"id", "kind", "label", "sector", "role"}}`, an edge
         *     `{"data": {"id", "source", "target", "kind", "strength"}}`; `role` says why a node is there.
         */
        "AnswerBody.Elements": {
            /** Nodes */
            nodes?: {
                [key: string]: unknown;
            }[];
            /** Edges */
            edges?: {
                [key: string]: unknown;
            }[];
            /**
             * Nodes Left Out
             * @default 0
             */
            nodes_left_out: number;
            /**
             * Edges Left Out
             * @default 0
             */
            edges_left_out: number;
        };
        /**
         * Ref
         * @description A thing on the map, by id. People carry no label until `people.reveal` has decided what the viewer sees.
         */
        "AnswerBody.Ref": {
            /**
             * Kind
             * @enum {string}
             */
            kind: "person" | "organisation" | "sector" | "project" | "event" | "place" | "topic";
            /** Id */
            id: string;
            /**
             * Label
             * @default
             */
            label: string;
            /** Also In */
            also_in?: string[];
        };
        /**
         * ShownStatement
         * @description A statement as it ran; `script` sets its parameters first, ready to paste into Neo4j Browser or cypher-shell.
         */
        "AnswerBody.ShownStatement": {
            /** Name */
            name: string;
            /** Statement */
            statement: string;
            /** Parameters */
            parameters: {
                [key: string]: unknown;
            };
            /** Script */
            script: string;
        };
        /**
         * Steady
         * @description How steady the ranking of an answer is: `runs` rankings, each with so much missing, drawn at random.
         *
         *     Rows say in how many of the runs they came first, and among the first five; `ready` is false while that is still
         *     being worked out: ask again.
         */
        "AnswerBody.Steady": {
            /** Runs */
            runs: number;
            /** Ties Missing */
            ties_missing: number;
            /** Answers Missing */
            answers_missing: number;
            /** Ready */
            ready: boolean;
        };
        /**
         * AnswerBody
         * @description The answer to a question.
         */
        AnswerBody: components["schemas"]["AnswerBody.Answer"];
        /**
         * MeasureColumn
         * @description A column of a measure's rows; `counted` says in plain words how its values are come by.
         */
        "MeasureBody.MeasureColumn": {
            /** Key */
            key: string;
            /** Title */
            title: string;
            /** Type */
            type: string;
            /** Counted */
            counted: string;
        };
        /**
         * MeasureNumber
         * @description A number about the network as a whole.
         */
        "MeasureBody.MeasureNumber": {
            /** Key */
            key: string;
            /** Title */
            title: string;
            /** Value */
            value: string | number | null;
            /** Counted */
            counted: string;
        };
        /**
         * Steady
         * @description How steady the ranking of an answer is: `runs` rankings, each with so much missing, drawn at random.
         *
         *     Rows say in how many of the runs they came first, and among the first five; `ready` is false while that is still
         *     being worked out: ask again.
         */
        "MeasureBody.Steady": {
            /** Runs */
            runs: number;
            /** Ties Missing */
            ties_missing: number;
            /** Answers Missing */
            answers_missing: number;
            /** Ready */
            ready: boolean;
        };
        /**
         * MeasureBody
         * @description A measure of everybody: a row for each person, with id, label, sector and the columns of the family.
         */
        MeasureBody: {
            /** Family */
            family: string;
            /** Direction */
            direction: string;
            /** People */
            people: number;
            /**
             * Ties
             * @description Pairs of people, or statements where direction is followed
             */
            ties: number;
            /**
             * As Of
             * Format: date
             */
            as_of: string;
            /** Evidence */
            evidence: ("knows" | "projects" | "events")[];
            /** Columns */
            columns: components["schemas"]["MeasureBody.MeasureColumn"][];
            /** @description How steady the order of rows is; null where they rank nobody, or ranking often takes too long */
            steady: components["schemas"]["MeasureBody.Steady"] | null;
            /** Summary */
            summary: components["schemas"]["MeasureBody.MeasureNumber"][];
            /** Rows */
            rows: {
                [key: string]: string | number | null;
            }[];
        };
        /**
         * OfferedMeasure
         * @description A number that nodes can be sized or coloured by; `of` is what its family is called.
         */
        "MeasuresBody.OfferedMeasure": {
            /** Family */
            family: string;
            /** Of */
            of: string;
            /** Key */
            key: string;
            /** Title */
            title: string;
            /** Counted */
            counted: string;
        };
        /**
         * MeasuresBody
         * @description All of them.
         */
        MeasuresBody: {
            /** Measures */
            measures: components["schemas"]["MeasuresBody.OfferedMeasure"][];
        };
        /**
         * Employer
         * @description An organisation that a person works for.
         */
        "PersonBody.Employer": {
            /** Id */
            id: string;
            /** Label */
            label: string;
            /** Post */
            post: string | null;
            /** Main */
            main: boolean;
        };
        /**
         * Item
         * @description A place or topic.
         */
        "PersonBody.Item": {
            /** Id */
            id: string;
            /** Label */
            label: string;
        };
        /**
         * Meeting
         * @description An event that a person came to.
         */
        "PersonBody.Meeting": {
            /** Id */
            id: string;
            /** Label */
            label: string;
            /** On */
            on: string | null;
        };
        /**
         * OwnSector
         * @description A person's own sector: `stated` by them, or else that of their main organisation.
         */
        "PersonBody.OwnSector": {
            /** Id */
            id: string;
            /** Label */
            label: string;
            /** Stated */
            stated: boolean;
        };
        /**
         * Work
         * @description A project that a person works on.
         */
        "PersonBody.Work": {
            /** Id */
            id: string;
            /** Label */
            label: string;
            /** Part */
            part: string | null;
        };
        /**
         * PersonBody
         * @description One person.
         */
        PersonBody: {
            /** Id */
            id: string;
            /** Label */
            label: string;
            /** Post */
            post: string | null;
            /** Visibility */
            visibility: string;
            /** Synthetic */
            synthetic: boolean;
            sector: components["schemas"]["PersonBody.OwnSector"] | null;
            /** Organisations */
            organisations: components["schemas"]["PersonBody.Employer"][];
            /** Places */
            places: components["schemas"]["PersonBody.Item"][];
            /** Projects */
            projects: components["schemas"]["PersonBody.Work"][];
            /** Events */
            events: components["schemas"]["PersonBody.Meeting"][];
            /** Offers */
            offers: components["schemas"]["PersonBody.Item"][];
            /** Seeks */
            seeks: components["schemas"]["PersonBody.Item"][];
            /**
             * Contacts
             * @description People they are tied to by what either said, at any time
             */
            contacts: number;
        };
        /**
         * Basis
         * @description What an answer rests on.
         *
         *     `people` and `ties` count what is on the map under the evidence asked for, each pair of people once;
         *     `left_out` maps a reason to how many were left out for it.
         */
        "NetworkBody.Basis": {
            /** People */
            people: number;
            /** Ties */
            ties: number;
            /** Evidence */
            evidence: ("knows" | "projects" | "events")[];
            /**
             * Agreed
             * @enum {string}
             */
            agreed: "either" | "both";
            /**
             * As Of
             * Format: date
             */
            as_of: string;
            /** Version */
            version: number;
            /** Undated */
            undated: number;
            /** Coverage */
            coverage: components["schemas"]["NetworkBody.Coverage"][];
            /** Left Out */
            left_out: {
                [key: string]: number;
            };
        };
        /**
         * Coverage
         * @description How many people of a sector are on the map, were asked about their ties, and answered.
         */
        "NetworkBody.Coverage": {
            /** Sector */
            sector: string;
            /** Name */
            name: string;
            /** People */
            people: number;
            /** Asked */
            asked: number;
            /** Answered */
            answered: number;
        };
        /**
         * Elements
         * @description The supporting map as Cytoscape elements, and how much of it was left out to stay readable.
         *
         *     A node is `{"data": {"id", "kind", "label", "sector", "role"}}`, an edge
         *     `{"data": {"id", "source", "target", "kind", "strength"}}`; `role` says why a node is there.
         */
        "NetworkBody.Elements": {
            /** Nodes */
            nodes?: {
                [key: string]: unknown;
            }[];
            /** Edges */
            edges?: {
                [key: string]: unknown;
            }[];
            /**
             * Nodes Left Out
             * @default 0
             */
            nodes_left_out: number;
            /**
             * Edges Left Out
             * @default 0
             */
            edges_left_out: number;
        };
        /**
         * Neighbour
         * @description Somebody within reach: `through` is a shared contact where they are two steps away, `ways` how many are.
         */
        "NetworkBody.Neighbour": {
            person: components["schemas"]["NetworkBody.Ref"];
            organisation: components["schemas"]["NetworkBody.Ref"] | null;
            sector: components["schemas"]["NetworkBody.Ref"] | null;
            /** Distance */
            distance: number;
            /** Strength */
            strength: number | null;
            through: components["schemas"]["NetworkBody.Ref"] | null;
            /** Ways */
            ways: number;
        };
        /**
         * PersonNetwork
         * @description A person in the middle and who is around them, nearest first; `total` counts those not listed too.
         */
        "NetworkBody.PersonNetwork": {
            person: components["schemas"]["NetworkBody.Ref"];
            /** Hops */
            hops: number;
            /** People */
            people: components["schemas"]["NetworkBody.Neighbour"][];
            /** Total */
            total: number;
            /** Truncated */
            truncated: boolean;
            elements: components["schemas"]["NetworkBody.Elements"];
            basis: components["schemas"]["NetworkBody.Basis"];
        };
        /**
         * Ref
         * @description A thing on the map, by id. People carry no label until `people.reveal` has decided what the viewer sees.
         */
        "NetworkBody.Ref": {
            /**
             * Kind
             * @enum {string}
             */
            kind: "person" | "organisation" | "sector" | "project" | "event" | "place" | "topic";
            /** Id */
            id: string;
            /**
             * Label
             * @default
             */
            label: string;
            /** Also In */
            also_in?: string[];
        };
        /**
         * NetworkBody
         * @description A person's network.
         */
        NetworkBody: components["schemas"]["NetworkBody.PersonNetwork"];
        /**
         * Problem
         * @description What went wrong (RFC 9457). The last part of `type` names the kind of problem.
         */
        Problem: {
            /** Format: uri */
            type: string;
            title: string;
            status: number;
            /** @description One plain sentence with the remedy. */
            detail: string;
            /** @description What was perhaps meant. */
            nearest?: string[];
            /** @description What is wrong with each parameter. */
            fields?: {
                [key: string]: string;
            };
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    explore: {
        parameters: {
            query?: {
                evidence?: ("knows" | "projects" | "events")[] | null;
                agreed?: "either" | "both";
                as_of?: string | null;
                sector?: string[] | null;
                organisation?: string[] | null;
                project?: string[] | null;
                event?: string[] | null;
                strength?: number | null;
                around?: string[] | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExploredBody"];
                };
            };
            /** @description What went wrong, in plain words */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong, in plain words */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong, in plain words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    gaps: {
        parameters: {
            query?: {
                names?: "all" | "public";
                format?: "json" | "csv";
                evidence?: ("knows" | "projects" | "events")[] | null;
                agreed?: "either" | "both";
                as_of?: string | null;
                of?: "people" | "organisations";
                level?: "sector" | "group";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The table */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerBody"];
                    "text/csv": string;
                };
            };
            /** @description What went wrong, in plain words */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong, in plain words */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong, in plain words */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong, in plain words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    loss: {
        parameters: {
            query?: {
                names?: "all" | "public";
                format?: "json" | "csv";
                evidence?: ("knows" | "projects" | "events")[] | null;
                agreed?: "either" | "both";
                as_of?: string | null;
                person?: string | null;
                organisation?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The table */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerBody"];
                    "text/csv": string;
                };
            };
            /** @description What went wrong, in plain words */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong, in plain words */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong, in plain words */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong, in plain words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    path: {
        parameters: {
            query: {
                names?: "all" | "public";
                format?: "json" | "csv";
                evidence?: ("knows" | "projects" | "events")[] | null;
                agreed?: "either" | "both";
                as_of?: string | null;
                from: string;
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The table */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerBody"];
                    "text/csv": string;
                };
            };
            /** @description What went wrong, in plain words */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong, in plain words */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong, in plain words */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong, in plain words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "measure-holes": {
        parameters: {
            query?: {
                format?: "json" | "csv";
                evidence?: ("knows" | "projects" | "events")[] | null;
                agreed?: "either" | "both";
                as_of?: string | null;
                direction?: "directed" | "undirected";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everybody's row */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeasureBody"];
                    "text/csv": string;
                };
            };
            /** @description What went wrong, in plain words */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong, in plain words */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong, in plain words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reach: {
        parameters: {
            query?: {
                names?: "all" | "public";
                format?: "json" | "csv";
                evidence?: ("knows" | "projects" | "events")[] | null;
                agreed?: "either" | "both";
                as_of?: string | null;
                people?: number;
                steps?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The table */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerBody"];
                    "text/csv": string;
                };
            };
            /** @description What went wrong, in plain words */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong, in plain words */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong, in plain words */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong, in plain words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "measure-mixing": {
        parameters: {
            query?: {
                format?: "json" | "csv";
                evidence?: ("knows" | "projects" | "events")[] | null;
                agreed?: "either" | "both";
                as_of?: string | null;
                direction?: "undirected";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everybody's row */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeasureBody"];
                    "text/csv": string;
                };
            };
            /** @description What went wrong, in plain words */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong, in plain words */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong, in plain words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "measure-groups": {
        parameters: {
            query?: {
                format?: "json" | "csv";
                evidence?: ("knows" | "projects" | "events")[] | null;
                agreed?: "either" | "both";
                as_of?: string | null;
                direction?: "undirected";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everybody's row */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeasureBody"];
                    "text/csv": string;
                };
            };
            /** @description What went wrong, in plain words */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong, in plain words */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong, in plain words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "measure-chains": {
        parameters: {
            query: {
                format?: "json" | "csv";
                evidence?: ("knows" | "projects" | "events")[] | null;
                agreed?: "either" | "both";
                as_of?: string | null;
                direction?: "undirected";
                person: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everybody's row */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeasureBody"];
                    "text/csv": string;
                };
            };
            /** @description What went wrong, in plain words */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong, in plain words */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong, in plain words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    brokers: {
        parameters: {
            query?: {
                names?: "all" | "public";
                format?: "json" | "csv";
                evidence?: ("knows" | "projects" | "events")[] | null;
                agreed?: "either" | "both";
                as_of?: string | null;
                of?: "people" | "organisations";
                role?: "any" | "coordinator" | "itinerant" | "representative" | "gatekeeper" | "liaison";
                direction?: "directed" | "undirected";
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The table */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerBody"];
                    "text/csv": string;
                };
            };
            /** @description What went wrong, in plain words */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong, in plain words */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong, in plain words */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong, in plain words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "measure-brokerage": {
        parameters: {
            query?: {
                format?: "json" | "csv";
                evidence?: ("knows" | "projects" | "events")[] | null;
                agreed?: "either" | "both";
                as_of?: string | null;
                direction?: "directed" | "undirected";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everybody's row */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeasureBody"];
                    "text/csv": string;
                };
            };
            /** @description What went wrong, in plain words */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong, in plain words */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong, in plain words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "measure-influence": {
        parameters: {
            query?: {
                format?: "json" | "csv";
                evidence?: ("knows" | "projects" | "events")[] | null;
                agreed?: "either" | "both";
                as_of?: string | null;
                direction?: "undirected";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everybody's row */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeasureBody"];
                    "text/csv": string;
                };
            };
            /** @description What went wrong, in plain words */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong, in plain words */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong, in plain words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "measure-centrality": {
        parameters: {
            query?: {
                format?: "json" | "csv";
                evidence?: ("knows" | "projects" | "events")[] | null;
                agreed?: "either" | "both";
                as_of?: string | null;
                direction?: "directed" | "undirected";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everybody's row */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeasureBody"];
                    "text/csv": string;
                };
            };
            /** @description What went wrong, in plain words */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong, in plain words */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong, in plain words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "measure-similarity": {
        parameters: {
            query: {
                format?: "json" | "csv";
                evidence?: ("knows" | "projects" | "events")[] | null;
                agreed?: "either" | "both";
                as_of?: string | null;
                direction?: "undirected";
                person: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everybody's row */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeasureBody"];
                    "text/csv": string;
                };
            };
            /** @description What went wrong, in plain words */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong, in plain words */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong, in plain words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "who-connects": {
        parameters: {
            query: {
                names?: "all" | "public";
                format?: "json" | "csv";
                evidence?: ("knows" | "projects" | "events")[] | null;
                agreed?: "either" | "both";
                as_of?: string | null;
                of?: "people" | "organisations";
                from: string;
                to: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The table */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerBody"];
                    "text/csv": string;
                };
            };
            /** @description What went wrong, in plain words */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong, in plain words */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong, in plain words */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong, in plain words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    introductions: {
        parameters: {
            query?: {
                names?: "all" | "public";
                format?: "json" | "csv";
                evidence?: ("knows" | "projects" | "events")[] | null;
                agreed?: "either" | "both";
                as_of?: string | null;
                person?: string | null;
                from?: string | null;
                to?: string | null;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The table */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerBody"];
                    "text/csv": string;
                };
            };
            /** @description What went wrong, in plain words */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong, in plain words */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong, in plain words */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description What went wrong, in plain words */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
