// Generated from /api/openapi.json by “npm run api:types”; do not edit.

export interface paths {
    "/api/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sectors, how many people are in each, how they meet compared with expected, and the content of opened ones. */
        get: {
            parameters: {
                query?: {
                    evidence?: ("knows" | "projects" | "events" | "organisations")[] | null;
                    agreed?: "either" | "both";
                    as_of?: string | null;
                    largest?: number;
                    of?: "people" | "organisations";
                    level?: "sector" | "group";
                    open?: string;
                    most?: number;
                    names?: "all" | "public";
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
                        "application/json": components["schemas"]["MapBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/kept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The saved answers, newest first. */
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
                        "application/json": components["schemas"]["SavedListBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        put?: never;
        /** Ask a question now and save its answer. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["SaveBody"];
                };
            };
            responses: {
                /** @description Successful response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SavedSummaryBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change the details of the statement that one person knows another. Fields left out stay as they are. */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["TiesChange"];
                };
            };
            responses: {
                /** @description Successful response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SavedBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
        /** Add: one person knows another. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["TiesAdd"];
                };
            };
            responses: {
                /** @description Successful response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SavedBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
        /** Delete the statement that one person knows another. */
        delete: {
            parameters: {
                query: {
                    revision: string;
                    from: string;
                    to: string;
                    source?: string;
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
                        "application/json": components["schemas"]["SavedBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People who a text may mean, the best match first. */
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
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        put?: never;
        /** Add a person. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["PersonGiven"];
                };
            };
            responses: {
                /** @description Successful response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SavedBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
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
        /** Whether Weft is ready, which graph this is, and what long piece of work is being done on it. */
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
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/topics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Topics whose name contains a text, with how many people offer and need each. */
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
                        "application/json": components["schemas"]["TopicsBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Events that a text may mean, the best match first. */
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
                        "application/json": components["schemas"]["ItemsBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        put?: never;
        /** Add an event. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["EventGiven"];
                };
            };
            responses: {
                /** @description Successful response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SavedBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scales": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Scales that a text may mean, the best match first. */
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
                        "application/json": components["schemas"]["ItemsBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        put?: never;
        /** Add a scale for scores of organisations. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["ScaleGiven"];
                };
            };
            responses: {
                /** @description Successful response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SavedBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Places that a text may mean, the best match first. */
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
                        "application/json": components["schemas"]["ItemsBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say what merging one entry into another would do. Nothing is written. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["MergeAsked"];
                };
            };
            responses: {
                /** @description Successful response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MergeBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People, organisations, sectors, projects, events, places, tags and saved answers, by name. */
        get: {
            parameters: {
                query?: {
                    q?: string;
                    kind?: ("people" | "organisations" | "sectors" | "projects" | "events" | "places" | "tags" | "kept") | null;
                    place?: string;
                    tag?: string;
                    by?: string;
                    limit?: number;
                    page?: number;
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
                        "application/json": components["schemas"]["FoundBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
        /** All sectors, with how many people are in each, were asked and answered. */
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
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
        /** People and ties that the filters leave, grouped past 2,000 people, and what else one can filter by. */
        get: operations["explore"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The imports that were applied, newest first. */
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
                        "application/json": components["schemas"]["ImportsBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
        put?: never;
        /** Say what files would do to the map. Nothing is written; the preview waits for a day. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "multipart/form-data": {
                        files: string[];
                        /** @description Choices as JSON; left out, none */
                        choices?: string;
                        /** @description An id of your own, to ask how far the reading is, and to cancel it */
                        id?: string;
                    };
                };
            };
            responses: {
                /** @description Successful response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PreviewBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The changes of one person or thing, newest first, each with the rows about it. */
        get: {
            parameters: {
                query: {
                    of: string;
                    kind?: "" | "people" | "organisations" | "projects" | "events" | "scales";
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
                        "application/json": components["schemas"]["HistoryBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The formats that the map can be exported in. */
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
                        "application/json": components["schemas"]["FormatsBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
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
    "/api/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Projects that a text may mean, the best match first. */
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
                        "application/json": components["schemas"]["ItemsBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        put?: never;
        /** Add a project. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["ProjectGiven"];
                };
            };
            responses: {
                /** @description Successful response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SavedBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
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
        /** All questions, with the schemas of their forms. */
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
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/people/{id_}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a person. Fields left out stay as they are. */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id_: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["PersonChange"];
                };
            };
            responses: {
                /** @description Successful response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SavedBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
        post?: never;
        /** Delete a person, with its links to others. */
        delete: {
            parameters: {
                query: {
                    revision: string;
                };
                header?: never;
                path: {
                    id_: string;
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
                        "application/json": components["schemas"]["SavedBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/events/{id_}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change an event. Fields left out stay as they are. */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id_: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["EventChange"];
                };
            };
            responses: {
                /** @description Successful response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SavedBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
        post?: never;
        /** Delete an event, with its links to others. */
        delete: {
            parameters: {
                query: {
                    revision: string;
                };
                header?: never;
                path: {
                    id_: string;
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
                        "application/json": components["schemas"]["SavedBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/scales/{id_}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a scale for scores of organisations. Fields left out stay as they are. */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id_: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["ScaleChange"];
                };
            };
            responses: {
                /** @description Successful response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SavedBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
        post?: never;
        /** Delete a scale for scores of organisations, with its links to others. */
        delete: {
            parameters: {
                query: {
                    revision: string;
                };
                header?: never;
                path: {
                    id_: string;
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
                        "application/json": components["schemas"]["SavedBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/merges/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Merge one entry into another, as the preview said. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["MergeSeen"];
                };
            };
            responses: {
                /** @description Successful response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MergedBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
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
        /** Organisations that a text may mean, the best match first. */
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
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        put?: never;
        /** Add an organisation. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["OrganisationGiven"];
                };
            };
            responses: {
                /** @description Successful response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SavedBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
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
        /** Which sectors have fewer ties than expected, and who could bring them together? */
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
        /** What comes apart without them, and who could step in? */
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
        /** Who could introduce the one to the other, step by step, and what ties each to the next? */
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
         * @description Rows are highest effective size first, then lowest constraint. Cells are empty or null if there is no value.
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
    "/api/kept/{kept_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A saved answer as it was. */
        get: {
            parameters: {
                query?: {
                    names?: "all" | "public";
                    format?: "json" | "csv" | "xlsx";
                };
                header?: never;
                path: {
                    kept_id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The answer as it was */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SavedAnswerBody"];
                        "text/csv": string;
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        /** Delete a saved answer; for a day it can be restored, then it is deleted for good. */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    kept_id: string;
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
                        "application/json": components["schemas"]["SavedSummaryBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id_}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a project. Fields left out stay as they are. */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id_: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["ProjectChange"];
                };
            };
            responses: {
                /** @description Successful response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SavedBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
        post?: never;
        /** Delete a project, with its links to others. */
        delete: {
            parameters: {
                query: {
                    revision: string;
                };
                header?: never;
                path: {
                    id_: string;
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
                        "application/json": components["schemas"]["SavedBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The whole map in one format. It is written to disk first, so that the file arrives complete. */
        get: {
            parameters: {
                query?: {
                    pseudonymised?: boolean;
                    ids?: "new" | "stable";
                };
                header?: never;
                path: {
                    name: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The map */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/zip": string;
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                        "application/x-cypher-query": string;
                        "application/json": string;
                        "application/gexf+xml": string;
                        "application/graphml+xml": string;
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
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
    "/api/questions/reach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who to brief so that most of the system hears, and who stays unreached? */
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
         * How much each is tied to other sectors rather than to their main sector.
         * @description Rows are most ties outside first, then highest E-I index. Cells are empty or null if there is no value.
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
         * Groups formed by ties, whatever the sectors: what many runs of Leiden agree on.
         * @description Rows are biggest group first. Cells are empty or null if there is no value.
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
         * The best chain of ties from one to all others.
         * @description Rows are highest worth first, then fewest ties. Cells are empty or null if there is no value.
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
        /** What nodes can be sized and coloured by: the numbers that each family of measures gives for everybody. */
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
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
        /** Who stands between the most others who are not in touch, in which role, and is it more than others like them do? */
        get: operations["brokers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measures/two-mode": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How central each is among all of them and the projects and events that they were at.
         * @description Rows are highest betweenness first, then most gatherings. Cells are empty or null if there is no value.
         */
        get: operations["measure-two-mode"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/memberships/seeks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add: somebody seeks a topic. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["SeeksAdd"];
                };
            };
            responses: {
                /** @description Successful response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SavedBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
        /** Delete the statement that somebody seeks a topic. */
        delete: {
            parameters: {
                query: {
                    revision: string;
                    person: string;
                    topic: string;
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
                        "application/json": components["schemas"]["SavedBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
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
         * Who stands between others who are not in touch, by the sectors of the three.
         * @description Rows are highest total first, then largest share of pairs. Cells are empty or null if there is no value.
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
         * How near each is to all others, and the three who do most together (Borgatti).
         * @description Rows are highest reach first, then most within two steps. Cells are empty or null if there is no value.
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
        /**
         * One person: what they do, where, and what they offer and need.
         * @description With `public` names, people who have not agreed to be named are not found: their page would say who they are.
         */
        get: {
            parameters: {
                query?: {
                    names?: "all" | "public";
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
                        "application/json": components["schemas"]["PersonBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/memberships/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add: somebody offers a topic. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["OffersAdd"];
                };
            };
            responses: {
                /** @description Successful response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SavedBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
        /** Delete the statement that somebody offers a topic. */
        delete: {
            parameters: {
                query: {
                    revision: string;
                    person: string;
                    topic: string;
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
                        "application/json": components["schemas"]["SavedBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/memberships/scores": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change the details of the statement that an organisation has a score on a scale. Fields left out stay as they are. */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["ScoresChange"];
                };
            };
            responses: {
                /** @description Successful response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SavedBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
        /** Add: an organisation has a score on a scale. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["ScoresAdd"];
                };
            };
            responses: {
                /** @description Successful response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SavedBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
        /** Delete the statement that an organisation has a score on a scale. */
        delete: {
            parameters: {
                query: {
                    revision: string;
                    organisation: string;
                    scale: string;
                    source?: string;
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
                        "application/json": components["schemas"]["SavedBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
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
         * @description Rows are highest betweenness first, then most contacts. Cells are empty or null if there is no value.
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
         * How near all others are to one, tied or not.
         * @description Rows are highest PageRank first, then Adamic-Adar. Cells are empty or null if there is no value.
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
    "/api/kept/{kept_id}/note": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change the note beside a saved answer. */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    kept_id: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["Note"];
                };
            };
            responses: {
                /** @description Successful response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SavedSummaryBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/members/{person_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A member's own page: who they are, what they need and who has it, which sectors they do not reach. */
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
                        "application/json": components["schemas"]["HomeBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/imports/{import_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The preview of an import that waits, of the map as it is now. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    import_id: string;
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
                        "application/json": components["schemas"]["PreviewBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        /** Undo an import: exactly what it did, except rows that later changes build on. */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    import_id: string;
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
                        "application/json": components["schemas"]["UndoneBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/changes/{change_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Undo a change: exactly what it did, except rows that later changes build on. */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    change_id: string;
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
                        "application/json": components["schemas"]["UndoneBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id_}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change an organisation. Fields left out stay as they are. */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id_: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["OrganisationChange"];
                };
            };
            responses: {
                /** @description Successful response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SavedBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
        post?: never;
        /** Delete an organisation, with its links to others. */
        delete: {
            parameters: {
                query: {
                    revision: string;
                };
                header?: never;
                path: {
                    id_: string;
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
                        "application/json": components["schemas"]["SavedBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measures/reciprocity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many of those each named named them too. Only what people stated counts.
         * @description Rows are most ties both ways first, then most named by. Cells are empty or null if there is no value.
         */
        get: operations["measure-reciprocity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kept/{kept_id}/since": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What has changed since an answer was saved: the same question, asked again. */
        get: {
            parameters: {
                query?: {
                    names?: "all" | "public";
                };
                header?: never;
                path: {
                    kept_id: string;
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
                        "application/json": components["schemas"]["SinceBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/people/{id_}/details": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A person for editing: its fields, its revision, and its links to others. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id_: string;
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
                        "application/json": components["schemas"]["PersonDetails"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/events/{id_}/details": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An event for editing: its fields, its revision, and its links to others. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id_: string;
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
                        "application/json": components["schemas"]["EventDetails"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/scales/{id_}/details": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A scale for scores of organisations for editing: its fields, its revision, and its links to others. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id_: string;
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
                        "application/json": components["schemas"]["ScaleDetails"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/memberships/works_on": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change the details of the statement that somebody works on a project. Fields left out stay as they are. */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["WorksOnChange"];
                };
            };
            responses: {
                /** @description Successful response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SavedBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
        /** Add: somebody works on a project. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["WorksOnAdd"];
                };
            };
            responses: {
                /** @description Successful response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SavedBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
        /** Delete the statement that somebody works on a project. */
        delete: {
            parameters: {
                query: {
                    revision: string;
                    person: string;
                    project: string;
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
                        "application/json": components["schemas"]["SavedBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/memberships/partners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change the details of the statement that an organisation takes part in a project. Fields left out stay as they are. */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["PartnersChange"];
                };
            };
            responses: {
                /** @description Successful response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SavedBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
        /** Add: an organisation takes part in a project. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["PartnersAdd"];
                };
            };
            responses: {
                /** @description Successful response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SavedBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
        /** Delete the statement that an organisation takes part in a project. */
        delete: {
            parameters: {
                query: {
                    revision: string;
                    organisation: string;
                    project: string;
                    as?: "lead" | "partner" | "funder";
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
                        "application/json": components["schemas"]["SavedBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/memberships/attended": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add: somebody was at an event. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["AttendedAdd"];
                };
            };
            responses: {
                /** @description Successful response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SavedBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
        /** Delete the statement that somebody was at an event. */
        delete: {
            parameters: {
                query: {
                    revision: string;
                    person: string;
                    event: string;
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
                        "application/json": components["schemas"]["SavedBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/memberships/works_for": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change the details of the statement that somebody works for an organisation. Fields left out stay as they are. */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["WorksForChange"];
                };
            };
            responses: {
                /** @description Successful response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SavedBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
        /** Add: somebody works for an organisation. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["WorksForAdd"];
                };
            };
            responses: {
                /** @description Successful response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SavedBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
        /** Delete the statement that somebody works for an organisation. */
        delete: {
            parameters: {
                query: {
                    revision: string;
                    person: string;
                    organisation: string;
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
                        "application/json": components["schemas"]["SavedBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/memberships/grew_from": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change the details of the statement that a project grew from an event or another project. Fields left out stay as they are. */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["GrewFromChange"];
                };
            };
            responses: {
                /** @description Successful response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SavedBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
        /** Add: a project grew from an event or another project. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["GrewFromAdd"];
                };
            };
            responses: {
                /** @description Successful response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SavedBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
        /** Delete the statement that a project grew from an event or another project. */
        delete: {
            parameters: {
                query: {
                    revision: string;
                    project: string;
                    from_kind: "event" | "project";
                    from: string;
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
                        "application/json": components["schemas"]["SavedBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
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
        /** Who links one sector to another, and what depends on them alone? */
        get: operations["who-connects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{id_}/details": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A project for editing: its fields, its revision, and its links to others. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id_: string;
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
                        "application/json": components["schemas"]["ProjectDetails"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/memberships/works_with": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change the details of the statement that two organisations work with each other. Fields left out stay as they are. */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["WorksWithChange"];
                };
            };
            responses: {
                /** @description Successful response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SavedBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
        /** Add: two organisations work with each other. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["WorksWithAdd"];
                };
            };
            responses: {
                /** @description Successful response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SavedBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
        /** Delete the statement that two organisations work with each other. */
        delete: {
            parameters: {
                query: {
                    revision: string;
                    from: string;
                    to: string;
                    as?: string;
                    source?: string;
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
                        "application/json": components["schemas"]["SavedBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
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
        /** Which two should meet next, why, and who could introduce them or start? */
        get: operations["introductions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kept/{kept_id}/restored": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Restore a saved answer that was deleted. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    kept_id: string;
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
                        "application/json": components["schemas"]["SavedSummaryBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/members/{person_id}/path": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How a member is connected to somebody, along people and ties that they may see. */
        get: {
            parameters: {
                query: {
                    to: string;
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
                        "application/json": components["schemas"]["AnswerBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/members/{person_id}/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What others see of a member, for each visibility. */
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
                        "application/json": components["schemas"]["SeenBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/members/{person_id}/seeks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Have a member seek these topics, and no others. */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    person_id: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["TopicsGiven"];
                };
            };
            responses: {
                /** @description Successful response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TopicsSaved"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{import_id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Apply a preview. If that takes long, the answer is its progress so far; ask for its progress then. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    import_id: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["Applying"];
                };
            };
            responses: {
                /** @description Successful response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProgressBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
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
        /** The people within one or two steps of a person. */
        get: {
            parameters: {
                query?: {
                    evidence?: ("knows" | "projects" | "events" | "organisations")[] | null;
                    agreed?: "either" | "both";
                    as_of?: string | null;
                    largest?: number;
                    hops?: number;
                    limit?: number;
                    names?: "all" | "public";
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
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/members/{person_id}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People a member finds by name: from three characters on, eight people at most. */
        get: {
            parameters: {
                query: {
                    q: string;
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
                        "application/json": components["schemas"]["PeopleBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/members/{person_id}/passed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Suggest somebody no longer to a member: not now, or never. Nobody else is told. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    person_id: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["DismissBody"];
                };
            };
            responses: {
                /** @description Successful response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DismissedBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/members/{person_id}/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Have a member offer these topics, and no others. */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    person_id: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["TopicsGiven"];
                };
            };
            responses: {
                /** @description Successful response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TopicsSaved"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/members/{person_id}/network": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A member's network, of the people they may see. */
        get: {
            parameters: {
                query?: {
                    evidence?: ("knows" | "projects" | "events" | "organisations")[] | null;
                    agreed?: "either" | "both";
                    as_of?: string | null;
                    largest?: number;
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
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/members/{person_id}/details": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a member's post, their place, and who may see what of them. */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    person_id: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["DetailsBody"];
                };
            };
            responses: {
                /** @description Successful response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["HomeBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{import_id}/reading": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far the files of an import are read, while its preview is made. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    import_id: string;
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
                        "application/json": components["schemas"]["ReadingBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        /** Have the reading of files stop. New files are then forgotten, and choices are as they were. */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    import_id: string;
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
                        "application/json": components["schemas"]["ReadingBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{import_id}/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The preview of the same files with other choices. */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    import_id: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["Choices"];
                };
            };
            responses: {
                /** @description Successful response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PreviewBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{import_id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Discard an import that waits, with its files. */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    import_id: string;
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
                        "application/json": components["schemas"]["NoParameters"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{id_}/details": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An organisation for editing: its fields, its revision, and its links to others. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id_: string;
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
                        "application/json": components["schemas"]["OrganisationDetails"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/imports/{import_id}/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far an import is that is being applied, or how it ended. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    import_id: string;
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
                        "application/json": components["schemas"]["ProgressBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
        put?: never;
        post?: never;
        /** Have an import stop; what it wrote is put back. */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    import_id: string;
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
                        "application/json": components["schemas"]["ProgressBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/projects/{project_id}/network": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The organisations in a project with their roles, and the people who work on it that one may see. */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                };
                header?: never;
                path: {
                    project_id: string;
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
                        "application/json": components["schemas"]["ThingNetworkBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/members/{person_id}/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People a member might meet, why, and who could introduce them; without those they dismissed. */
        get: {
            parameters: {
                query?: {
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
                        "application/json": components["schemas"]["SuggestedBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
    "/api/memberships/organisations_attended": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add: an organisation was at an event. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["OrganisationsAttendedAdd"];
                };
            };
            responses: {
                /** @description Successful response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SavedBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                413: components["responses"]["Problem"];
                415: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
        /** Delete the statement that an organisation was at an event. */
        delete: {
            parameters: {
                query: {
                    revision: string;
                    organisation: string;
                    event: string;
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
                        "application/json": components["schemas"]["SavedBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/members/{person_id}/passed/{other_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Suggest somebody to a member again. */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    person_id: string;
                    other_id: string;
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
                        "application/json": components["schemas"]["DismissedBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                409: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
                507: components["responses"]["Problem"];
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/organisations/{organisation_id}/network": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The organisations tied to one, through what and since when.
         * @description Counts are of everybody; people are named as far as one may see them.
         */
        get: {
            parameters: {
                query?: {
                    evidence?: ("knows" | "projects" | "events" | "organisations")[] | null;
                    agreed?: "either" | "both";
                    as_of?: string | null;
                    largest?: number;
                    limit?: number;
                };
                header?: never;
                path: {
                    organisation_id: string;
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
                        "application/json": components["schemas"]["ThingNetworkBody"];
                    };
                };
                400: components["responses"]["Problem"];
                403: components["responses"]["Problem"];
                404: components["responses"]["Problem"];
                422: components["responses"]["Problem"];
                500: components["responses"]["Problem"];
                503: components["responses"]["Problem"];
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
         * Basis
         * @description The data behind an answer.
         *
         *     `people` and `ties` count what is on the map under the evidence asked for, each pair of people once;
         *     `left_out` maps a reason to how many were left out for it; what is shared by more than `largest` ties nobody.
         */
        "MapBody.Basis": {
            /** People */
            people: number;
            /** Ties */
            ties: number;
            /** Evidence */
            evidence: ("knows" | "projects" | "events" | "organisations")[];
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
            coverage: components["schemas"]["MapBody.Coverage"][];
            /** Left Out */
            left_out: {
                [key: string]: number;
            };
            /**
             * Largest
             * @default 15
             */
            largest: number;
        };
        /**
         * Coverage
         * @description How many people of a sector are on the map, were asked about their ties, and answered.
         */
        "MapBody.Coverage": {
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
         * Line
         * @description Ties between two parts that are shown and not opened, by their keys.
         */
        "MapBody.Line": {
            /** A */
            a: string;
            /** B */
            b: string;
            /** Ties */
            ties: number;
        };
        /**
         * Pair
         * @description Two sectors, and whether they meet. If one is not stated, there is no expectation and no verdict.
         *
         *     `counted` is what is compared with what is expected: stated ties if they count, otherwise gatherings of both;
         *     `figures` says the two in words.
         */
        "MapBody.Pair": {
            /** A */
            a: string;
            /** B */
            b: string;
            /** Ties */
            ties: number;
            /** Density */
            density: number | null;
            /** Counted */
            counted: number;
            /** Figures */
            figures: string;
            /** Expected */
            expected: number | null;
            /** Missing */
            missing: number | null;
            /** Verdict */
            verdict: ("not connected" | "thin" | "connected" | "too few to tell") | null;
        };
        /**
         * Part
         * @description A sector, an organisation, a person, or the counted rest of an opened part.
         *
         *     `size` is people, or organisations where ties are between these; `inside` counts ties among those in it, `outside`
         *     ties to all others. `answered` is the share of people who answered, of a sector where anybody was asked.
         */
        "MapBody.Part": {
            /** Key */
            key: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "sector" | "organisation" | "person" | "rest";
            /** Id */
            id: string;
            /** Label */
            label: string;
            /** Within */
            within: string | null;
            /** Sector */
            sector: string;
            /** Size */
            size: number;
            /**
             * Organisations
             * @default null
             */
            organisations: number | null;
            /**
             * Answered
             * @default null
             */
            answered: number | null;
            /**
             * Inside
             * @default 0
             */
            inside: number;
            /**
             * Outside
             * @default 0
             */
            outside: number;
            /**
             * Opens
             * @default false
             */
            opens: boolean;
            /**
             * Open
             * @default false
             */
            open: boolean;
        };
        /**
         * SectorMap
         * @description The drawn system: parts in order, each before its content; `pairs` has gaps first.
         */
        "MapBody.SectorMap": {
            /**
             * Level
             * @enum {string}
             */
            level: "sector" | "group";
            /**
             * Of
             * @enum {string}
             */
            of: "people" | "organisations";
            /** Sentence */
            sentence: string;
            /** Parts */
            parts: components["schemas"]["MapBody.Part"][];
            /** Lines */
            lines: components["schemas"]["MapBody.Line"][];
            /** Pairs */
            pairs: components["schemas"]["MapBody.Pair"][];
            /** Cypher */
            cypher: components["schemas"]["MapBody.ShownStatement"][];
            basis: components["schemas"]["MapBody.Basis"];
        };
        /**
         * ShownStatement
         * @description A statement as it ran; `script` sets its parameters first, ready to paste into Neo4j Browser or cypher-shell.
         */
        "MapBody.ShownStatement": {
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
         * MapBody
         * @description The drawn system.
         */
        MapBody: components["schemas"]["MapBody.SectorMap"];
        /**
         * SavedSummary
         * @description A saved answer, as a list shows it; `version` is that of the graph it was asked of.
         */
        "SavedListBody.SavedSummary": {
            /** Id */
            id: string;
            /** Question */
            question: string;
            /** Title */
            title: string;
            /** Sentence */
            sentence: string;
            /**
             * Kept On
             * Format: date
             */
            kept_on: string;
            /** Version */
            version: number;
            /** Note */
            note: string;
        };
        /**
         * SavedListBody
         * @description Saved answers, newest first; `total` is how many there are, the list may hold fewer.
         */
        SavedListBody: {
            /** Kept */
            kept: components["schemas"]["SavedListBody.SavedSummary"][];
            /** Total */
            total: number;
        };
        /**
         * SavedSummary
         * @description A saved answer, as a list shows it; `version` is that of the graph it was asked of.
         */
        "SavedSummaryBody.SavedSummary": {
            /** Id */
            id: string;
            /** Question */
            question: string;
            /** Title */
            title: string;
            /** Sentence */
            sentence: string;
            /**
             * Kept On
             * Format: date
             */
            kept_on: string;
            /** Version */
            version: number;
            /** Note */
            note: string;
        };
        /**
         * SavedSummaryBody
         * @description A saved answer, as a list shows it.
         */
        SavedSummaryBody: components["schemas"]["SavedSummaryBody.SavedSummary"];
        /**
         * SaveBody
         * @description The question to ask now, whose answer to save.
         */
        SaveBody: {
            /**
             * Note
             * @description A note in your own words; it stays in Weft
             * @default
             */
            note: string;
            /**
             * Question
             * @description Name of the question
             */
            question: string;
            /**
             * Parameters
             * @description Its parameters as text, as in an address
             * @default {}
             */
            parameters: {
                [key: string]: string;
            };
        };
        /**
         * SavedBody
         * @description The result of an edit: `change` is the change to undo, “” if nothing changed; `row` is as it is now.
         */
        SavedBody: {
            /** Change */
            change: string;
            /** Row */
            row: {
                [key: string]: string | number | boolean | null;
            } | null;
            /** Revision */
            revision: string;
        };
        /**
         * TiesAdd
         * @description One person knows another.
         */
        TiesAdd: {
            /**
             * Strength
             * @description 1 to 5
             * @default null
             */
            strength: number | null;
            /**
             * Since
             * @default null
             */
            since: string | null;
            /**
             * Until
             * @default null
             */
            until: string | null;
            /** From */
            from: string;
            /** To */
            to: string;
        };
        /**
         * TiesChange
         * @description One person knows another.
         */
        TiesChange: {
            /**
             * Revision
             * @description Revision of the row that was edited
             */
            revision: string;
            /**
             * Strength
             * @description 1 to 5
             * @default null
             */
            strength: number | null;
            /**
             * Since
             * @default null
             */
            since: string | null;
            /**
             * Until
             * @default null
             */
            until: string | null;
            /** From */
            from: string;
            /** To */
            to: string;
            /**
             * Source
             * @default file
             */
            source: string;
        };
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
         * ChangeBody
         * @description A long piece of work on the map.
         */
        "HealthBody.ChangeBody": {
            /**
             * What
             * @description change, roll-back, start or backup
             */
            what: string;
            /**
             * By
             * @description Who asked for it: a role, or the id of a person; empty if nobody did
             */
            by: string;
            /**
             * Done
             * @description Rows so far
             */
            done: number;
            /**
             * Total
             * @description Rows in all; 0 if that is not known
             */
            total: number;
            /**
             * Since
             * Format: date-time
             */
            since: string;
        };
        /**
         * HealthBody
         * @description Weft is ready. If it is not, the answer is a problem: `graph-unavailable` or `locked`.
         */
        HealthBody: {
            /**
             * Status
             * @enum {string}
             */
            status: "ready" | "changing";
            /**
             * Alerts
             * @description What an administrator should mend, for those who may import
             */
            alerts: string[];
            /**
             * Last Backup
             * @description When Weft last made a good backup by itself, for those who may import
             */
            last_backup: string | null;
            /** @description While it is `changing`: what is being done */
            change: components["schemas"]["HealthBody.ChangeBody"] | null;
            /** Version */
            version: number;
            /**
             * Schema
             * @description Number of the last migration
             */
            schema: number;
            /** People */
            people: number;
            /** Organisations */
            organisations: number;
            /**
             * People Kept
             * @description Whether Weft keeps people (WEFT_PEOPLE=on), or organisations only
             */
            people_kept: boolean;
            /**
             * Demonstration
             * @description Whether people on this map are invented; where there are none, organisations
             */
            demonstration: boolean;
        };
        /**
         * Topic
         * @description A topic, and how many people offer and need it.
         */
        "TopicsBody.Topic": {
            /** Id */
            id: string;
            /** Label */
            label: string;
            /** Offered */
            offered: number;
            /** Sought */
            sought: number;
        };
        /**
         * TopicsBody
         * @description Topics found, best first.
         */
        TopicsBody: {
            /** Topics */
            topics: components["schemas"]["TopicsBody.Topic"][];
        };
        /**
         * PersonGiven
         * @description Person: the fields that may be given.
         */
        PersonGiven: {
            /**
             * Name
             * @default
             */
            name: string;
            /**
             * Post
             * @default
             */
            post: string;
            /**
             * Sector
             * @description Their main sector; “” for that of their employer
             * @default
             */
            sector: string;
            /**
             * Visibility
             * @default unnamed
             * @enum {string}
             */
            visibility: "named" | "listed" | "unnamed";
            /**
             * Place
             * @default
             */
            place: string;
            /**
             * Email
             * @default
             */
            email: string;
            /**
             * Tags
             * @default
             */
            tags: string;
        };
        /**
         * EventGiven
         * @description Event: the fields that may be given.
         */
        EventGiven: {
            /**
             * Name
             * @default
             */
            name: string;
            /**
             * Kind
             * @default
             */
            kind: string;
            /**
             * On
             * @default null
             */
            on: string | null;
            /**
             * Place
             * @default
             */
            place: string;
        };
        /**
         * ScaleGiven
         * @description Scale: the fields that may be given.
         */
        ScaleGiven: {
            /**
             * Name
             * @default
             */
            name: string;
        };
        /**
         * Item
         * @description A place or topic.
         */
        "ItemsBody.Item": {
            /** Id */
            id: string;
            /** Label */
            label: string;
        };
        /**
         * ItemsBody
         * @description The things found, best first.
         */
        ItemsBody: {
            /** Found */
            found: components["schemas"]["ItemsBody.Item"][];
        };
        /**
         * CellChange
         * @description A cell before and after, as text.
         */
        "MergeBody.CellChange": {
            /** Column */
            column: string;
            /** Before */
            before: string;
            /** After */
            after: string;
        };
        /**
         * Differing
         * @description A field that differs between the two, as text; `open` if both say something, so that the user may choose.
         */
        "MergeBody.Differing": {
            /** Column */
            column: string;
            /** Keep */
            keep: string;
            /** Merge */
            merge: string;
            /**
             * Taken
             * @enum {string}
             */
            taken: "keep" | "merge";
            /** Open */
            open: boolean;
        };
        /**
         * Moving
         * @description Rows of one kind: how many move, become one with a row that is there, or go because they joined the two.
         */
        "MergeBody.Moving": {
            /** Kind */
            kind: string;
            /**
             * Moves
             * @default 0
             */
            moves: number;
            /**
             * Together
             * @default 0
             */
            together: number;
            /**
             * Goes
             * @default 0
             */
            goes: number;
        };
        /**
         * Preview
         * @description What merging would do; give `revision` back to do exactly this.
         */
        "MergeBody.Preview": {
            /** Kind */
            kind: string;
            /** Keep */
            keep: string;
            /** Merge */
            merge: string;
            /** Keep Label */
            keep_label: string;
            /** Merge Label */
            merge_label: string;
            /** Sentence */
            sentence: string;
            /** Fields */
            fields: components["schemas"]["MergeBody.Differing"][];
            /** Moving */
            moving: components["schemas"]["MergeBody.Moving"][];
            /** Rows */
            rows: components["schemas"]["MergeBody.RowChange"][];
            /** Size */
            size: number;
            /** Revision */
            revision: string;
        };
        /**
         * RowChange
         * @description A row that is new, changed or gone: what it is about, its cells, and where it was in a file, if it was in one.
         */
        "MergeBody.RowChange": {
            /** Kind */
            kind: string;
            /** What */
            what: string;
            /** About */
            about: string;
            /** Cells */
            cells: components["schemas"]["MergeBody.CellChange"][];
            /**
             * File
             * @default
             */
            file: string;
            /**
             * Line
             * @default 0
             */
            line: number;
        };
        /**
         * MergeBody
         * @description What merging would do.
         */
        MergeBody: {
            preview: components["schemas"]["MergeBody.Preview"];
        };
        /**
         * MergeAsked
         * @description Which entry stays, which goes, and whose value stays where the two contradict each other.
         */
        MergeAsked: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "people" | "organisations";
            /**
             * Keep
             * @description Id of the entry that stays
             */
            keep: string;
            /**
             * Merge
             * @description Id of the entry that goes
             */
            merge: string;
            /**
             * Choices
             * @description Column -> whose value stays
             * @default {}
             */
            choices: {
                [key: string]: "keep" | "merge";
            };
        };
        /**
         * FoundGroup
         * @description What was found of one kind.
         *
         *     `least` is how many characters its reader must type before people are found, and `most` how many people they are
         *     shown; 0 for any.
         */
        "FoundBody.FoundGroup": {
            /**
             * Kind
             * @enum {string}
             */
            kind: "people" | "organisations" | "sectors" | "projects" | "events" | "places" | "tags" | "kept";
            /** Columns */
            columns: {
                [key: string]: string;
            };
            /** Total */
            total: number;
            /** Found */
            found: components["schemas"]["FoundBody.FoundThing"][];
            /**
             * Least
             * @default 0
             */
            least: number;
            /**
             * Most
             * @default 0
             */
            most: number;
        };
        /**
         * FoundThing
         * @description Something that was found: its name, what of it the text matched, and what a list says of it, by column.
         */
        "FoundBody.FoundThing": {
            /** Id */
            id: string;
            /** Label */
            label: string;
            /**
             * Matched
             * @enum {string}
             */
            matched: "name" | "initials" | "kind" | "words";
            /** Cells */
            cells: {
                [key: string]: string | number | null;
            };
        };
        /**
         * FoundBody
         * @description What was found, a group for each kind, the best match first.
         */
        FoundBody: {
            /** Groups */
            groups: components["schemas"]["FoundBody.FoundGroup"][];
        };
        /**
         * Sector
         * @description One sector; the counts are of people whose main sector it is, without its parts.
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
         * @description A value of a filter, and how much it would leave with the other filters as they are.
         *
         *     People (or organisations) for sector, organisation, project and event; ties for evidence and strength; for dates the
         *     ties of everybody, and None between organisations.
         */
        "ExploredBody.Choice": {
            /** Id */
            id: string;
            /** Label */
            label: string;
            /** Count */
            count: number | null;
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
         * @description What is shown: people, or `grouped` by what they share if there are more than can be drawn.
         *
         *     `people` and `ties` count what the filters leave, `of_people` everybody; these and the choices are of people or of
         *     organisations, as `of` says. `missing` are those of `around` who are no longer on the map. `asked` and `answered`
         *     are how many people of the whole map were asked about their ties, and answered.
         */
        "ExploredBody.Explored": {
            /**
             * Level
             * @enum {string}
             */
            level: "sectors" | "organisations" | "people" | "everything";
            /**
             * Of
             * @enum {string}
             */
            of: "people" | "organisations";
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
            evidence: ("knows" | "projects" | "events" | "organisations")[];
            /** Version */
            version: number;
            /** Shown */
            shown: components["schemas"]["ExploredBody.Shown"][];
            /** Drawn */
            drawn: components["schemas"]["ExploredBody.Tie"][];
            choices: components["schemas"]["ExploredBody.Choices"];
            /** Asked */
            asked: number;
            /** Answered */
            answered: number;
            /** Missing */
            missing?: string[];
        };
        /**
         * Shown
         * @description A person, organisation, sector, project or event on the map.
         *
         *     `people` is how many a group stands for: people, or the organisations of a sector at their level. `contacts` are all
         *     that a person or organisation has, filtered out or not, the ties of a group that lead out of it, or how many take
         *     part in a project or event.
         */
        "ExploredBody.Shown": {
            /** Id */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "person" | "organisation" | "sector" | "project" | "event";
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
         * @description A tie between two that are shown, or the `ties` between two groups; `strength` is 1 to 5 if stated.
         *
         *     Of everything, also what joins people, organisations, projects and events: where somebody works, and who takes part.
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
            kind: "knows" | "projects" | "events" | "organisations" | "ties" | "works_for" | "works_on" | "partners" | "attended" | "works_with";
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
         * @description The content of the map to explore.
         */
        ExploredBody: components["schemas"]["ExploredBody.Explored"];
        /**
         * CellChange
         * @description A cell before and after, as text.
         */
        "ImportsBody.CellChange": {
            /** Column */
            column: string;
            /** Before */
            before: string;
            /** After */
            after: string;
        };
        /**
         * Recorded
         * @description One change: who made it and when, what it was in words, and whether it has been undone.
         *
         *     `details` depend on its kind: for an import, the files with their hashes, the counts, and the columns that
         *     were imported for a reason.
         */
        "ImportsBody.Recorded": {
            /** Id */
            id: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By */
            by: string;
            /** What */
            what: string;
            /** Words */
            words: string;
            /** Size */
            size: number;
            /** Undone */
            undone: boolean;
            /** Under Way */
            under_way: boolean;
            /** Details */
            details: {
                [key: string]: {
                    [key: string]: string | number;
                }[];
            };
            /** Rows */
            rows: components["schemas"]["ImportsBody.RowChange"][];
        };
        /**
         * RowChange
         * @description A row that is new, changed or gone: what it is about, its cells, and where it was in a file, if it was in one.
         */
        "ImportsBody.RowChange": {
            /** Kind */
            kind: string;
            /** What */
            what: string;
            /** About */
            about: string;
            /** Cells */
            cells: components["schemas"]["ImportsBody.CellChange"][];
            /**
             * File
             * @default
             */
            file: string;
            /**
             * Line
             * @default 0
             */
            line: number;
        };
        /**
         * ImportsBody
         * @description The imports that were applied, newest first.
         */
        ImportsBody: {
            /** Imports */
            imports: components["schemas"]["ImportsBody.Recorded"][];
            /** Total */
            total: number;
        };
        /**
         * AllowedColumn
         * @description A column that would be left out, and the reason to import it.
         */
        "PreviewBody.AllowedColumn": {
            /** File */
            file: string;
            /** Column */
            column: string;
            /**
             * Reason
             * @description Saved with the import
             */
            reason: string;
        };
        /**
         * CellChange
         * @description A cell before and after, as text.
         */
        "PreviewBody.CellChange": {
            /** Column */
            column: string;
            /** Before */
            before: string;
            /** After */
            after: string;
        };
        /**
         * Choices
         * @description The choices about an import; for everything else Weft decides.
         */
        "PreviewBody.Choices": {
            /**
             * Columns
             * @description File -> header -> field; “” leaves it out
             * @default {}
             */
            columns: {
                [key: string]: {
                    [key: string]: string;
                };
            };
            /**
             * Shapes
             * @description File -> what to read it as
             * @default {}
             */
            shapes: {
                [key: string]: string;
            };
            /**
             * Kept
             * @description Columns that look private, imported for a reason
             * @default []
             */
            kept: components["schemas"]["PreviewBody.AllowedColumn"][];
            /**
             * People
             * @description Doubt about somebody -> whether the two are the same
             * @default {}
             */
            people: {
                [key: string]: boolean;
            };
            /**
             * Sectors
             * @description Organisation -> its sector
             * @default {}
             */
            sectors: {
                [key: string]: string;
            };
            /**
             * Leave People Out
             * @description Whether to import the rest, where Weft keeps no people and files hold some
             * @default false
             */
            leave_people_out: boolean;
            /**
             * Day
             * @description Day of what a file says without one
             * @default null
             */
            day: string | null;
        };
        /**
         * FileSeen
         * @description A file of an import, as the record has it.
         */
        "PreviewBody.FileSeen": {
            /** Name */
            name: string;
            /** Bytes */
            bytes: number;
            /** Sha256 */
            sha256: string;
        };
        /**
         * KindCounts
         * @description Rows of one kind.
         */
        "PreviewBody.KindCounts": {
            /** Kind */
            kind: string;
            /** New */
            new: number;
            /** Changed */
            changed: number;
            /** Unchanged */
            unchanged: number;
            /** Refused */
            refused: number;
        };
        /**
         * LeftOut
         * @description A column left out because it should not be on a map: what it looks like, and how many cells it has.
         */
        "PreviewBody.LeftOut": {
            /** File */
            file: string;
            /** Column */
            column: string;
            /** Looks Like */
            looks_like: string;
            /** Cells */
            cells: number;
        };
        /**
         * Likely
         * @description Somebody in the files who may be the same as a person on the map, or in another row.
         *
         *     Attributes:
         *         id: names this doubt, the same for the same files.
         *         name: as in the file.
         *         other: id of the person they may be; `other_name` is that person's name.
         *         other_file: where that person is, at `other_line`; "" if they are on the map.
         *         why: "same email", "same name and organisation", "same name" or "similar name".
         *         same: the present choice.
         */
        "PreviewBody.Likely": {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** File */
            file: string;
            /** Line */
            line: number;
            /** Other */
            other: string;
            /** Other Name */
            other_name: string;
            /** Other File */
            other_file: string;
            /** Other Line */
            other_line: number;
            /** Why */
            why: string;
            /** Same */
            same: boolean;
        };
        /**
         * Personal
         * @description What a file holds about people: a column and its filled cells, or without a column its rows about people.
         */
        "PreviewBody.Personal": {
            /** File */
            file: string;
            /** Column */
            column: string;
            /** Cells */
            cells: number;
        };
        /**
         * Preview
         * @description What an import would do to the map as it was at `version`.
         *
         *     `personal` is what the files hold about people, where Weft keeps none: it is never imported, and the rest only if
         *     the user chooses to leave that out.
         */
        "PreviewBody.Preview": {
            /** Id */
            id: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Files */
            files: components["schemas"]["PreviewBody.FileSeen"][];
            /** Version */
            version: number;
            choices: components["schemas"]["PreviewBody.Choices"];
            /** Sentence */
            sentence: string;
            /** Counts */
            counts: components["schemas"]["PreviewBody.KindCounts"][];
            /** Changes */
            changes: components["schemas"]["PreviewBody.RowChange"][];
            /** Refused */
            refused: components["schemas"]["PreviewBody.Refused"][];
            /** Refused Total */
            refused_total: number;
            /** Likely */
            likely: components["schemas"]["PreviewBody.Likely"][];
            /** Likely Total */
            likely_total: number;
            /** New People */
            new_people: string[];
            /** New People Total */
            new_people_total: number;
            /** Unsorted */
            unsorted: components["schemas"]["PreviewBody.Unsorted"][];
            /** Unsorted Total */
            unsorted_total: number;
            /** Sorted */
            sorted: components["schemas"]["PreviewBody.Sorted"][];
            /** Left Out */
            left_out: components["schemas"]["PreviewBody.LeftOut"][];
            /** Personal */
            personal: components["schemas"]["PreviewBody.Personal"][];
            /** Taken */
            taken: components["schemas"]["PreviewBody.Taken"][];
        };
        /**
         * Refused
         * @description A row that cannot be imported, why, and what to do about it. `kind` is "" if it was not clear.
         */
        "PreviewBody.Refused": {
            /** File */
            file: string;
            /** Line */
            line: number;
            /** Column */
            column: string;
            /** Reason */
            reason: string;
            /**
             * Kind
             * @default
             */
            kind: string;
        };
        /**
         * RowChange
         * @description A row that is new, changed or gone: what it is about, its cells, and where it was in a file, if it was in one.
         */
        "PreviewBody.RowChange": {
            /** Kind */
            kind: string;
            /** What */
            what: string;
            /** About */
            about: string;
            /** Cells */
            cells: components["schemas"]["PreviewBody.CellChange"][];
            /**
             * File
             * @default
             */
            file: string;
            /**
             * Line
             * @default 0
             */
            line: number;
        };
        /**
         * Sorted
         * @description An organisation that a choice puts into a sector.
         */
        "PreviewBody.Sorted": {
            /** Id */
            id: string;
            /** Name */
            name: string;
        };
        /**
         * Taken
         * @description How a table was read.
         *
         *     Attributes:
         *         shape: name of the shape, e.g. "ties", "attendance".
         *         columns: header of the file -> field that it was read into, "" if it was not read.
         *         fields: the fields that a column of this shape can be read into, to choose another from.
         *         sure: False if the shape or a column is a guess that somebody should check.
         *         words: text of cells -> the value it was read as, where that is a judgement: “weekly” -> “4”.
         *         personal: header -> how many cells it has, of the columns that are about people, read or not.
         */
        "PreviewBody.Taken": {
            /** File */
            file: string;
            /** Shape */
            shape: string;
            /** Columns */
            columns: {
                [key: string]: string;
            };
            /** Fields */
            fields: string[];
            /**
             * Sure
             * @default true
             */
            sure: boolean;
            /** Words */
            words?: {
                [key: string]: string;
            };
            /** Personal */
            personal?: {
                [key: string]: number;
            };
        };
        /**
         * Unsorted
         * @description An organisation without a sector, and its probable sector, "" without a hint.
         */
        "PreviewBody.Unsorted": {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Guess */
            guess: string;
        };
        /**
         * PreviewBody
         * @description What an import would do.
         */
        PreviewBody: {
            preview: components["schemas"]["PreviewBody.Preview"];
        };
        /**
         * CellChange
         * @description A cell before and after, as text.
         */
        "HistoryBody.CellChange": {
            /** Column */
            column: string;
            /** Before */
            before: string;
            /** After */
            after: string;
        };
        /**
         * Recorded
         * @description One change: who made it and when, what it was in words, and whether it has been undone.
         *
         *     `details` depend on its kind: for an import, the files with their hashes, the counts, and the columns that
         *     were imported for a reason.
         */
        "HistoryBody.Recorded": {
            /** Id */
            id: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** By */
            by: string;
            /** What */
            what: string;
            /** Words */
            words: string;
            /** Size */
            size: number;
            /** Undone */
            undone: boolean;
            /** Under Way */
            under_way: boolean;
            /** Details */
            details: {
                [key: string]: {
                    [key: string]: string | number;
                }[];
            };
            /** Rows */
            rows: components["schemas"]["HistoryBody.RowChange"][];
        };
        /**
         * RowChange
         * @description A row that is new, changed or gone: what it is about, its cells, and where it was in a file, if it was in one.
         */
        "HistoryBody.RowChange": {
            /** Kind */
            kind: string;
            /** What */
            what: string;
            /** About */
            about: string;
            /** Cells */
            cells: components["schemas"]["HistoryBody.CellChange"][];
            /**
             * File
             * @default
             */
            file: string;
            /**
             * Line
             * @default 0
             */
            line: number;
        };
        /**
         * HistoryBody
         * @description The changes of one person or thing, newest first.
         */
        HistoryBody: {
            /** Changes */
            changes: components["schemas"]["HistoryBody.Recorded"][];
            /** Total */
            total: number;
        };
        /**
         * Offered
         * @description A format that the map can be exported in; `read` says whether its files can be imported as well.
         */
        "FormatsBody.Offered": {
            /** Name */
            name: string;
            /** Title */
            title: string;
            /** Suffix */
            suffix: string;
            /** Media Type */
            media_type: string;
            /** About */
            about: string;
            /** Read */
            read: boolean;
        };
        /**
         * FormatsBody
         * @description The formats that the map can be exported in.
         */
        FormatsBody: {
            /** Formats */
            formats: components["schemas"]["FormatsBody.Offered"][];
        };
        /**
         * ProjectGiven
         * @description Project: the fields that may be given.
         */
        ProjectGiven: {
            /**
             * Name
             * @default
             */
            name: string;
            /**
             * Description
             * @default
             */
            description: string;
            /**
             * Status
             * @default
             */
            status: string;
            /**
             * Started
             * @default null
             */
            started: string | null;
            /**
             * Ended
             * @default null
             */
            ended: string | null;
            /**
             * Place
             * @default
             */
            place: string;
            /**
             * Tags
             * @default
             */
            tags: string;
        };
        /**
         * QuestionBody
         * @description A question; `parameters` is the JSON Schema of its form.
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
         * PersonChange
         * @description Person: the fields that may be given.
         */
        PersonChange: {
            /**
             * Revision
             * @description Revision of the row that was edited
             */
            revision: string;
            /**
             * Name
             * @default
             */
            name: string;
            /**
             * Post
             * @default
             */
            post: string;
            /**
             * Sector
             * @description Their main sector; “” for that of their employer
             * @default
             */
            sector: string;
            /**
             * Visibility
             * @default unnamed
             * @enum {string}
             */
            visibility: "named" | "listed" | "unnamed";
            /**
             * Place
             * @default
             */
            place: string;
            /**
             * Email
             * @default
             */
            email: string;
            /**
             * Tags
             * @default
             */
            tags: string;
        };
        /**
         * EventChange
         * @description Event: the fields that may be given.
         */
        EventChange: {
            /**
             * Revision
             * @description Revision of the row that was edited
             */
            revision: string;
            /**
             * Name
             * @default
             */
            name: string;
            /**
             * Kind
             * @default
             */
            kind: string;
            /**
             * On
             * @default null
             */
            on: string | null;
            /**
             * Place
             * @default
             */
            place: string;
        };
        /**
         * ScaleChange
         * @description Scale: the fields that may be given.
         */
        ScaleChange: {
            /**
             * Revision
             * @description Revision of the row that was edited
             */
            revision: string;
            /**
             * Name
             * @default
             */
            name: string;
        };
        /**
         * Merged
         * @description The result; `change` is the change to undo.
         */
        "MergedBody.Merged": {
            /** Change */
            change: string;
            /** Rows */
            rows: number;
        };
        /**
         * MergedBody
         * @description The result; `DELETE /api/changes/{change}` undoes it.
         */
        MergedBody: {
            merged: components["schemas"]["MergedBody.Merged"];
        };
        /**
         * MergeSeen
         * @description The same, with the revision of its preview.
         */
        MergeSeen: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "people" | "organisations";
            /**
             * Keep
             * @description Id of the entry that stays
             */
            keep: string;
            /**
             * Merge
             * @description Id of the entry that goes
             */
            merge: string;
            /**
             * Choices
             * @description Column -> whose value stays
             * @default {}
             */
            choices: {
                [key: string]: "keep" | "merge";
            };
            /**
             * Revision
             * @description Revision of the preview
             */
            revision: string;
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
         * OrganisationGiven
         * @description Organisation: the fields that may be given.
         */
        OrganisationGiven: {
            /**
             * Name
             * @default
             */
            name: string;
            /**
             * Kind
             * @default
             */
            kind: string;
            /**
             * Sector
             * @default
             */
            sector: string;
            /**
             * Place
             * @default
             */
            place: string;
            /**
             * Website
             * @default
             */
            website: string;
            /**
             * Tags
             * @default
             */
            tags: string;
        };
        /**
         * Answer
         * @description The answer to a question: a sentence, a table, a map, the Cypher, and the data behind it.
         *
         *     `steady` is there if the rows are a ranking. `method` is the number of the way it was counted: answers of two
         *     numbers cannot be compared (docs/methods.md says what each meant).
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
            steady: components["schemas"]["AnswerBody.RankingStability"] | null;
            /**
             * Method
             * @default 1
             */
            method: number;
        };
        /**
         * Basis
         * @description The data behind an answer.
         *
         *     `people` and `ties` count what is on the map under the evidence asked for, each pair of people once;
         *     `left_out` maps a reason to how many were left out for it; what is shared by more than `largest` ties nobody.
         */
        "AnswerBody.Basis": {
            /** People */
            people: number;
            /** Ties */
            ties: number;
            /** Evidence */
            evidence: ("knows" | "projects" | "events" | "organisations")[];
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
            /**
             * Largest
             * @default 15
             */
            largest: number;
        };
        /**
         * Column
         * @description One column of an answer's table; `counted` says in plain words how its values are counted.
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
         *     `{"data": {"id", "source", "target", "kind", "strength"}}`; `role` says why a node is there. Of `loss`, ties that
         *     would go have `lost` too: `last` if they are among the last between two sectors, otherwise `tie`.
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
         * RankingStability
         * @description The stability of an answer's ranking: `runs` rankings, each with so much missing, drawn at random.
         *
         *     Rows say in how many of 100 they came first, and among the first five, with a standard error of `error` at most.
         *     Rankings are made until that is 2, or until they take too long. `ready` is false while that is still being worked
         *     out, `runs` then being the most there may be and `error` what is aimed at: ask again. `gathered` is what of which a
         *     share of `gatherings_missing` is left out: “projects”.
         */
        "AnswerBody.RankingStability": {
            /** Runs */
            runs: number;
            /** Ties Missing */
            ties_missing: number;
            /** Answers Missing */
            answers_missing: number;
            /** Ready */
            ready: boolean;
            /**
             * Error
             * @default 5
             */
            error: number;
            /**
             * Gatherings Missing
             * @default 0
             */
            gatherings_missing: number;
            /**
             * Gathered
             * @default
             */
            gathered: string;
        };
        /**
         * Ref
         * @description A thing on the map, by id. People have no label until `people.reveal` has decided what the viewer sees.
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
         * AnswerBody
         * @description The answer to a question.
         */
        AnswerBody: components["schemas"]["AnswerBody.Answer"];
        /**
         * MeasureColumn
         * @description A column of a measure's rows; `counted` says in plain words how its values are counted.
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
         * @description A number about the whole network.
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
         * RankingStability
         * @description The stability of an answer's ranking: `runs` rankings, each with so much missing, drawn at random.
         *
         *     Rows say in how many of 100 they came first, and among the first five, with a standard error of `error` at most.
         *     Rankings are made until that is 2, or until they take too long. `ready` is false while that is still being worked
         *     out, `runs` then being the most there may be and `error` what is aimed at: ask again. `gathered` is what of which a
         *     share of `gatherings_missing` is left out: “projects”.
         */
        "MeasureBody.RankingStability": {
            /** Runs */
            runs: number;
            /** Ties Missing */
            ties_missing: number;
            /** Answers Missing */
            answers_missing: number;
            /** Ready */
            ready: boolean;
            /**
             * Error
             * @default 5
             */
            error: number;
            /**
             * Gatherings Missing
             * @default 0
             */
            gatherings_missing: number;
            /**
             * Gathered
             * @default
             */
            gathered: string;
        };
        /**
         * MeasureBody
         * @description A measure of everybody: a row for each, with id, label, sector and the columns of the family.
         */
        MeasureBody: {
            /** Family */
            family: string;
            /** Direction */
            direction: string;
            /**
             * Of
             * @enum {string}
             */
            of: "people" | "organisations";
            /**
             * People
             * @description How many people, or organisations if it is of these
             */
            people: number;
            /**
             * Ties
             * @description Pairs of people, or statements if the direction counts
             */
            ties: number;
            /**
             * As Of
             * Format: date
             */
            as_of: string;
            /** Evidence */
            evidence: ("knows" | "projects" | "events" | "organisations")[];
            /** Columns */
            columns: components["schemas"]["MeasureBody.MeasureColumn"][];
            /** @description Stability of the order of rows; null if they rank nobody, or ranking often takes too long */
            steady: components["schemas"]["MeasureBody.RankingStability"] | null;
            /** Summary */
            summary: components["schemas"]["MeasureBody.MeasureNumber"][];
            /** Rows */
            rows: {
                [key: string]: string | number | null;
            }[];
        };
        /**
         * Answer
         * @description The answer to a question: a sentence, a table, a map, the Cypher, and the data behind it.
         *
         *     `steady` is there if the rows are a ranking. `method` is the number of the way it was counted: answers of two
         *     numbers cannot be compared (docs/methods.md says what each meant).
         */
        "SavedAnswerBody.Answer": {
            /** Question */
            question: string;
            /** Parameters */
            parameters: {
                [key: string]: unknown;
            };
            /** Sentence */
            sentence: string;
            /** Columns */
            columns: components["schemas"]["SavedAnswerBody.Column"][];
            /** Rows */
            rows: {
                [key: string]: components["schemas"]["SavedAnswerBody.Ref"] | string | number | null;
            }[];
            /** Total */
            total: number;
            /** Truncated */
            truncated: boolean;
            elements: components["schemas"]["SavedAnswerBody.Elements"];
            /** Cypher */
            cypher: components["schemas"]["SavedAnswerBody.ShownStatement"][];
            basis: components["schemas"]["SavedAnswerBody.Basis"];
            /** @default null */
            steady: components["schemas"]["SavedAnswerBody.RankingStability"] | null;
            /**
             * Method
             * @default 1
             */
            method: number;
        };
        /**
         * Basis
         * @description The data behind an answer.
         *
         *     `people` and `ties` count what is on the map under the evidence asked for, each pair of people once;
         *     `left_out` maps a reason to how many were left out for it; what is shared by more than `largest` ties nobody.
         */
        "SavedAnswerBody.Basis": {
            /** People */
            people: number;
            /** Ties */
            ties: number;
            /** Evidence */
            evidence: ("knows" | "projects" | "events" | "organisations")[];
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
            coverage: components["schemas"]["SavedAnswerBody.Coverage"][];
            /** Left Out */
            left_out: {
                [key: string]: number;
            };
            /**
             * Largest
             * @default 15
             */
            largest: number;
        };
        /**
         * Column
         * @description One column of an answer's table; `counted` says in plain words how its values are counted.
         */
        "SavedAnswerBody.Column": {
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
        "SavedAnswerBody.Coverage": {
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
         *     `{"data": {"id", "source", "target", "kind", "strength"}}`; `role` says why a node is there. Of `loss`, ties that
         *     would go have `lost` too: `last` if they are among the last between two sectors, otherwise `tie`.
         */
        "SavedAnswerBody.Elements": {
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
         * RankingStability
         * @description The stability of an answer's ranking: `runs` rankings, each with so much missing, drawn at random.
         *
         *     Rows say in how many of 100 they came first, and among the first five, with a standard error of `error` at most.
         *     Rankings are made until that is 2, or until they take too long. `ready` is false while that is still being worked
         *     out, `runs` then being the most there may be and `error` what is aimed at: ask again. `gathered` is what of which a
         *     share of `gatherings_missing` is left out: “projects”.
         */
        "SavedAnswerBody.RankingStability": {
            /** Runs */
            runs: number;
            /** Ties Missing */
            ties_missing: number;
            /** Answers Missing */
            answers_missing: number;
            /** Ready */
            ready: boolean;
            /**
             * Error
             * @default 5
             */
            error: number;
            /**
             * Gatherings Missing
             * @default 0
             */
            gatherings_missing: number;
            /**
             * Gathered
             * @default
             */
            gathered: string;
        };
        /**
         * Ref
         * @description A thing on the map, by id. People have no label until `people.reveal` has decided what the viewer sees.
         */
        "SavedAnswerBody.Ref": {
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
         * SavedAnswer
         * @description An answer as it was.
         *
         *     `asked` are the parameters to ask it again with; `steadiness_missing` says that the stability of its ranking had not
         *     been worked out when it was saved.
         */
        "SavedAnswerBody.SavedAnswer": {
            kept: components["schemas"]["SavedAnswerBody.SavedSummary"];
            answer: components["schemas"]["SavedAnswerBody.Answer"];
            /** Asked */
            asked: {
                [key: string]: string;
            };
            /** Steadiness Missing */
            steadiness_missing: boolean;
        };
        /**
         * SavedSummary
         * @description A saved answer, as a list shows it; `version` is that of the graph it was asked of.
         */
        "SavedAnswerBody.SavedSummary": {
            /** Id */
            id: string;
            /** Question */
            question: string;
            /** Title */
            title: string;
            /** Sentence */
            sentence: string;
            /**
             * Kept On
             * Format: date
             */
            kept_on: string;
            /** Version */
            version: number;
            /** Note */
            note: string;
        };
        /**
         * ShownStatement
         * @description A statement as it ran; `script` sets its parameters first, ready to paste into Neo4j Browser or cypher-shell.
         */
        "SavedAnswerBody.ShownStatement": {
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
         * SavedAnswerBody
         * @description A saved answer as it was.
         */
        SavedAnswerBody: components["schemas"]["SavedAnswerBody.SavedAnswer"];
        /**
         * ProjectChange
         * @description Project: the fields that may be given.
         */
        ProjectChange: {
            /**
             * Revision
             * @description Revision of the row that was edited
             */
            revision: string;
            /**
             * Name
             * @default
             */
            name: string;
            /**
             * Description
             * @default
             */
            description: string;
            /**
             * Status
             * @default
             */
            status: string;
            /**
             * Started
             * @default null
             */
            started: string | null;
            /**
             * Ended
             * @default null
             */
            ended: string | null;
            /**
             * Place
             * @default
             */
            place: string;
            /**
             * Tags
             * @default
             */
            tags: string;
        };
        /**
         * OfferedMeasure
         * @description A number that nodes can be sized or coloured by; `of` is the name of its family.
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
         * @description All of these numbers.
         */
        MeasuresBody: {
            /** Measures */
            measures: components["schemas"]["MeasuresBody.OfferedMeasure"][];
        };
        /**
         * SeeksAdd
         * @description Somebody seeks a topic.
         */
        SeeksAdd: {
            /** Person */
            person: string;
            /** Topic */
            topic: string;
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
         * @description A person's main sector: `stated` by them, otherwise that of their main organisation.
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
             * @description People they are tied to, as either said, at any time
             */
            contacts: number;
        };
        /**
         * OffersAdd
         * @description Somebody offers a topic.
         */
        OffersAdd: {
            /** Person */
            person: string;
            /** Topic */
            topic: string;
        };
        /**
         * ScoresAdd
         * @description An organisation has a score on a scale.
         */
        ScoresAdd: {
            /**
             * Value
             * @description 1 to 5
             * @default null
             */
            value: number | null;
            /**
             * On
             * @default null
             */
            on: string | null;
            /** Organisation */
            organisation: string;
            /** Scale */
            scale: string;
        };
        /**
         * ScoresChange
         * @description An organisation has a score on a scale.
         */
        ScoresChange: {
            /**
             * Revision
             * @description Revision of the row that was edited
             */
            revision: string;
            /**
             * Value
             * @description 1 to 5
             * @default null
             */
            value: number | null;
            /**
             * On
             * @default null
             */
            on: string | null;
            /** Organisation */
            organisation: string;
            /** Scale */
            scale: string;
            /**
             * Source
             * @default file
             */
            source: string;
        };
        /**
         * Note
         * @description The note beside a saved answer.
         */
        Note: {
            /**
             * Note
             * @description A note in your own words; it stays in Weft
             * @default
             */
            note: string;
        };
        /**
         * Brief
         * @description Somebody by name, with what they do and where.
         */
        "HomeBody.Brief": {
            person: components["schemas"]["HomeBody.Ref"];
            /** Post */
            post: string | null;
            /** Organisation */
            organisation: string | null;
            sector: components["schemas"]["HomeBody.Ref"] | null;
        };
        /**
         * Employer
         * @description An organisation that a person works for.
         */
        "HomeBody.Employer": {
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
        "HomeBody.Item": {
            /** Id */
            id: string;
            /** Label */
            label: string;
        };
        /**
         * Lack
         * @description A sector where the member has no contact: how many people in their sector have one, of how many.
         *
         *     `through` is the member's contact who knows most people there, and how many.
         */
        "HomeBody.Lack": {
            sector: components["schemas"]["HomeBody.Ref"];
            /** Peers With */
            peers_with: number;
            /** Peers */
            peers: number;
            through: components["schemas"]["HomeBody.Ref"] | null;
            /** Knows */
            knows: number;
        };
        /**
         * Meeting
         * @description An event that a person came to.
         */
        "HomeBody.Meeting": {
            /** Id */
            id: string;
            /** Label */
            label: string;
            /** On */
            on: string | null;
        };
        /**
         * Offering
         * @description Somebody who offers what the member needs; `through` are the people in between, in turn, empty for a contact.
         *
         *     `steps` are the ties on the way, 1 for a contact; None if there is no way.
         */
        "HomeBody.Offering": {
            who: components["schemas"]["HomeBody.Brief"];
            /** Steps */
            steps: number | null;
            /** Through */
            through: components["schemas"]["HomeBody.Ref"][];
        };
        /**
         * OwnSector
         * @description A person's main sector: `stated` by them, otherwise that of their main organisation.
         */
        "HomeBody.OwnSector": {
            /** Id */
            id: string;
            /** Label */
            label: string;
            /** Stated */
            stated: boolean;
        };
        /**
         * PersonBody
         * @description One person.
         */
        "HomeBody.PersonBody": {
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
            sector: components["schemas"]["HomeBody.OwnSector"] | null;
            /** Organisations */
            organisations: components["schemas"]["HomeBody.Employer"][];
            /** Places */
            places: components["schemas"]["HomeBody.Item"][];
            /** Projects */
            projects: components["schemas"]["HomeBody.Work"][];
            /** Events */
            events: components["schemas"]["HomeBody.Meeting"][];
            /** Offers */
            offers: components["schemas"]["HomeBody.Item"][];
            /** Seeks */
            seeks: components["schemas"]["HomeBody.Item"][];
            /**
             * Contacts
             * @description People they are tied to, as either said, at any time
             */
            contacts: number;
        };
        /**
         * Ref
         * @description A thing on the map, by id. People have no label until `people.reveal` has decided what the viewer sees.
         */
        "HomeBody.Ref": {
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
         * Sought
         * @description A topic that the member needs, who offers it, nearest first, and how many more do but are not named.
         */
        "HomeBody.Sought": {
            /** Id */
            id: string;
            /** Label */
            label: string;
            /** Offered By */
            offered_by: components["schemas"]["HomeBody.Offering"][];
            /** Not Shown */
            not_shown: number;
        };
        /**
         * Work
         * @description A project that a person works on.
         */
        "HomeBody.Work": {
            /** Id */
            id: string;
            /** Label */
            label: string;
            /** Part */
            part: string | null;
        };
        /**
         * HomeBody
         * @description A member's page. `contacts` can be shown by name; `not_shown` only agreed to be counted.
         */
        HomeBody: {
            person: components["schemas"]["HomeBody.PersonBody"];
            /** Contacts */
            contacts: number;
            /** Not Shown */
            not_shown: number;
            /** Sought */
            sought: components["schemas"]["HomeBody.Sought"][];
            /** Lacks */
            lacks: components["schemas"]["HomeBody.Lack"][];
        };
        /**
         * Left
         * @description A row that undo left as the change wrote it, and why.
         */
        "UndoneBody.Left": {
            /** Kind */
            kind: string;
            /** About */
            about: string;
            /** Why */
            why: string;
        };
        /**
         * Undone
         * @description The result of undo; `change` is the id of the undo itself, which can be undone too.
         */
        "UndoneBody.Undone": {
            /** Change */
            change: string;
            /** Rows */
            rows: number;
            /** Left */
            left: components["schemas"]["UndoneBody.Left"][];
        };
        /**
         * UndoneBody
         * @description The result of undo.
         */
        UndoneBody: {
            undone: components["schemas"]["UndoneBody.Undone"];
        };
        /**
         * OrganisationChange
         * @description Organisation: the fields that may be given.
         */
        OrganisationChange: {
            /**
             * Revision
             * @description Revision of the row that was edited
             */
            revision: string;
            /**
             * Name
             * @default
             */
            name: string;
            /**
             * Kind
             * @default
             */
            kind: string;
            /**
             * Sector
             * @default
             */
            sector: string;
            /**
             * Place
             * @default
             */
            place: string;
            /**
             * Website
             * @default
             */
            website: string;
            /**
             * Tags
             * @default
             */
            tags: string;
        };
        /**
         * ChangedRow
         * @description A row that is new, gone, in another place, or says something else.
         *
         *     `place_then` and `place_now` count from 1 and are empty if the row was not listed; `moved` says that its order
         *     among the rows listed both times has changed, which a row pushed along by a new one has not.
         */
        "SinceBody.ChangedRow": {
            /** Who */
            who: components["schemas"]["SinceBody.Ref"][];
            /** Place Then */
            place_then: number | null;
            /** Place Now */
            place_now: number | null;
            /** Moved */
            moved: boolean;
            /** Differences */
            differences: components["schemas"]["SinceBody.Difference"][];
        };
        /**
         * Difference
         * @description One value of a row, then and now.
         */
        "SinceBody.Difference": {
            /** Column */
            column: string;
            /** Title */
            title: string;
            /** Then */
            then: components["schemas"]["SinceBody.Ref"] | string | number | null;
            /** Now */
            now: components["schemas"]["SinceBody.Ref"] | string | number | null;
        };
        /**
         * Ref
         * @description A thing on the map, by id. People have no label until `people.reveal` has decided what the viewer sees.
         */
        "SinceBody.Ref": {
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
         * Rested
         * @description The data behind an answer, in brief.
         */
        "SinceBody.Rested": {
            /** People */
            people: number;
            /** Ties */
            ties: number;
            /**
             * As Of
             * Format: date
             */
            as_of: string;
            /** Version */
            version: number;
        };
        /**
         * Since
         * @description What has changed: a sentence, the rows that differ, and both answers' sentence and basis.
         *
         *     `now` and `sentence_now` are empty if the question cannot be asked any more.
         */
        "SinceBody.Since": {
            /** Sentence */
            sentence: string;
            /** Changed */
            changed: boolean;
            /** Rows */
            rows: components["schemas"]["SinceBody.ChangedRow"][];
            /** Unchanged */
            unchanged: number;
            /** Sentence Now */
            sentence_now: string;
            then: components["schemas"]["SinceBody.Rested"];
            now: components["schemas"]["SinceBody.Rested"] | null;
        };
        /**
         * SinceBody
         * @description What has changed since an answer was saved.
         */
        SinceBody: components["schemas"]["SinceBody.Since"];
        /**
         * JoinedBody
         * @description A row that joins this to something else with the name `label`.
         */
        "PersonDetails.JoinedBody": {
            /** Kind */
            kind: string;
            /** Row */
            row: {
                [key: string]: string | number | boolean | null;
            };
            /** Revision */
            revision: string;
            /** Other Kind */
            other_kind: string;
            /** Other */
            other: string;
            /** Label */
            label: string;
        };
        /**
         * PersonRow
         * @description Person as it is on the map.
         */
        "PersonDetails.PersonRow": {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Post */
            post: string;
            /**
             * Sector
             * @description Their main sector; “” for that of their employer
             */
            sector: string;
            /**
             * Visibility
             * @enum {string}
             */
            visibility: "named" | "listed" | "unnamed";
            /** Place */
            place: string;
            /** Email */
            email: string;
            /** Tags */
            tags: string;
        };
        /**
         * PersonDetails
         * @description Person, and what joins it to others.
         */
        PersonDetails: {
            /** Revision */
            revision: string;
            /**
             * Called
             * @description The names of its sector and place, by column
             */
            called: {
                [key: string]: string;
            };
            /** Joined */
            joined: components["schemas"]["PersonDetails.JoinedBody"][];
            /**
             * Joined Total
             * @description How many there are; the list may hold fewer
             */
            joined_total: number;
            row: components["schemas"]["PersonDetails.PersonRow"];
        };
        /**
         * EventRow
         * @description Event as it is on the map.
         */
        "EventDetails.EventRow": {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Kind */
            kind: string;
            /** On */
            on: string | null;
            /** Place */
            place: string;
        };
        /**
         * JoinedBody
         * @description A row that joins this to something else with the name `label`.
         */
        "EventDetails.JoinedBody": {
            /** Kind */
            kind: string;
            /** Row */
            row: {
                [key: string]: string | number | boolean | null;
            };
            /** Revision */
            revision: string;
            /** Other Kind */
            other_kind: string;
            /** Other */
            other: string;
            /** Label */
            label: string;
        };
        /**
         * EventDetails
         * @description Event, and what joins it to others.
         */
        EventDetails: {
            /** Revision */
            revision: string;
            /**
             * Called
             * @description The names of its sector and place, by column
             */
            called: {
                [key: string]: string;
            };
            /** Joined */
            joined: components["schemas"]["EventDetails.JoinedBody"][];
            /**
             * Joined Total
             * @description How many there are; the list may hold fewer
             */
            joined_total: number;
            row: components["schemas"]["EventDetails.EventRow"];
        };
        /**
         * JoinedBody
         * @description A row that joins this to something else with the name `label`.
         */
        "ScaleDetails.JoinedBody": {
            /** Kind */
            kind: string;
            /** Row */
            row: {
                [key: string]: string | number | boolean | null;
            };
            /** Revision */
            revision: string;
            /** Other Kind */
            other_kind: string;
            /** Other */
            other: string;
            /** Label */
            label: string;
        };
        /**
         * ScaleRow
         * @description Scale as it is on the map.
         */
        "ScaleDetails.ScaleRow": {
            /** Id */
            id: string;
            /** Name */
            name: string;
        };
        /**
         * ScaleDetails
         * @description Scale, and what joins it to others.
         */
        ScaleDetails: {
            /** Revision */
            revision: string;
            /**
             * Called
             * @description The names of its sector and place, by column
             */
            called: {
                [key: string]: string;
            };
            /** Joined */
            joined: components["schemas"]["ScaleDetails.JoinedBody"][];
            /**
             * Joined Total
             * @description How many there are; the list may hold fewer
             */
            joined_total: number;
            row: components["schemas"]["ScaleDetails.ScaleRow"];
        };
        /**
         * WorksOnAdd
         * @description Somebody works on a project.
         */
        WorksOnAdd: {
            /**
             * Part
             * @default
             */
            part: string;
            /** Person */
            person: string;
            /** Project */
            project: string;
        };
        /**
         * WorksOnChange
         * @description Somebody works on a project.
         */
        WorksOnChange: {
            /**
             * Revision
             * @description Revision of the row that was edited
             */
            revision: string;
            /**
             * Part
             * @default
             */
            part: string;
            /** Person */
            person: string;
            /** Project */
            project: string;
        };
        /**
         * PartnersAdd
         * @description An organisation takes part in a project.
         */
        PartnersAdd: {
            /**
             * Part
             * @default partner
             * @enum {string}
             */
            part: "lead" | "partner" | "funder";
            /** Organisation */
            organisation: string;
            /** Project */
            project: string;
        };
        /**
         * PartnersChange
         * @description An organisation takes part in a project.
         */
        PartnersChange: {
            /**
             * Revision
             * @description Revision of the row that was edited
             */
            revision: string;
            /**
             * Part
             * @default partner
             * @enum {string}
             */
            part: "lead" | "partner" | "funder";
            /** Organisation */
            organisation: string;
            /** Project */
            project: string;
            /**
             * As
             * @description The part that it has
             * @default partner
             * @enum {string}
             */
            as: "lead" | "partner" | "funder";
        };
        /**
         * AttendedAdd
         * @description Somebody was at an event.
         */
        AttendedAdd: {
            /** Person */
            person: string;
            /** Event */
            event: string;
        };
        /**
         * WorksForAdd
         * @description Somebody works for an organisation.
         */
        WorksForAdd: {
            /**
             * Post
             * @default
             */
            post: string;
            /**
             * Main
             * @description Whether it is their main employer; a former one then is not
             * @default false
             */
            main: boolean;
            /**
             * Since
             * @default null
             */
            since: string | null;
            /**
             * Until
             * @default null
             */
            until: string | null;
            /** Person */
            person: string;
            /** Organisation */
            organisation: string;
        };
        /**
         * WorksForChange
         * @description Somebody works for an organisation.
         */
        WorksForChange: {
            /**
             * Revision
             * @description Revision of the row that was edited
             */
            revision: string;
            /**
             * Post
             * @default
             */
            post: string;
            /**
             * Main
             * @description Whether it is their main employer; a former one then is not
             * @default false
             */
            main: boolean;
            /**
             * Since
             * @default null
             */
            since: string | null;
            /**
             * Until
             * @default null
             */
            until: string | null;
            /** Person */
            person: string;
            /** Organisation */
            organisation: string;
        };
        /**
         * GrewFromAdd
         * @description A project grew from an event or another project.
         */
        GrewFromAdd: {
            /**
             * Said By
             * @default
             */
            said_by: string;
            /** Project */
            project: string;
            /**
             * From Kind
             * @enum {string}
             */
            from_kind: "event" | "project";
            /** From */
            from: string;
        };
        /**
         * GrewFromChange
         * @description A project grew from an event or another project.
         */
        GrewFromChange: {
            /**
             * Revision
             * @description Revision of the row that was edited
             */
            revision: string;
            /**
             * Said By
             * @default
             */
            said_by: string;
            /** Project */
            project: string;
            /**
             * From Kind
             * @enum {string}
             */
            from_kind: "event" | "project";
            /** From */
            from: string;
        };
        /**
         * JoinedBody
         * @description A row that joins this to something else with the name `label`.
         */
        "ProjectDetails.JoinedBody": {
            /** Kind */
            kind: string;
            /** Row */
            row: {
                [key: string]: string | number | boolean | null;
            };
            /** Revision */
            revision: string;
            /** Other Kind */
            other_kind: string;
            /** Other */
            other: string;
            /** Label */
            label: string;
        };
        /**
         * ProjectRow
         * @description Project as it is on the map.
         */
        "ProjectDetails.ProjectRow": {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Description */
            description: string;
            /** Status */
            status: string;
            /** Started */
            started: string | null;
            /** Ended */
            ended: string | null;
            /** Place */
            place: string;
            /** Tags */
            tags: string;
        };
        /**
         * ProjectDetails
         * @description Project, and what joins it to others.
         */
        ProjectDetails: {
            /** Revision */
            revision: string;
            /**
             * Called
             * @description The names of its sector and place, by column
             */
            called: {
                [key: string]: string;
            };
            /** Joined */
            joined: components["schemas"]["ProjectDetails.JoinedBody"][];
            /**
             * Joined Total
             * @description How many there are; the list may hold fewer
             */
            joined_total: number;
            row: components["schemas"]["ProjectDetails.ProjectRow"];
        };
        /**
         * WorksWithAdd
         * @description Two organisations work with each other.
         */
        WorksWithAdd: {
            /**
             * Kind
             * @default
             */
            kind: string;
            /**
             * Strength
             * @description 1 to 5
             * @default null
             */
            strength: number | null;
            /**
             * Since
             * @default null
             */
            since: string | null;
            /**
             * Until
             * @default null
             */
            until: string | null;
            /**
             * Undirected
             * @description Whether it holds both ways and neither of the two said so
             * @default true
             */
            undirected: boolean;
            /** From */
            from: string;
            /** To */
            to: string;
        };
        /**
         * WorksWithChange
         * @description Two organisations work with each other.
         */
        WorksWithChange: {
            /**
             * Revision
             * @description Revision of the row that was edited
             */
            revision: string;
            /**
             * Kind
             * @default
             */
            kind: string;
            /**
             * Strength
             * @description 1 to 5
             * @default null
             */
            strength: number | null;
            /**
             * Since
             * @default null
             */
            since: string | null;
            /**
             * Until
             * @default null
             */
            until: string | null;
            /**
             * Undirected
             * @description Whether it holds both ways and neither of the two said so
             * @default true
             */
            undirected: boolean;
            /** From */
            from: string;
            /** To */
            to: string;
            /**
             * As
             * @description The kind that it has
             * @default
             */
            as: string;
            /**
             * Source
             * @default file
             */
            source: string;
        };
        /**
         * Brief
         * @description Somebody by name, with what they do and where.
         */
        "SeenBody.Brief": {
            person: components["schemas"]["SeenBody.Ref"];
            /** Post */
            post: string | null;
            /** Organisation */
            organisation: string | null;
            sector: components["schemas"]["SeenBody.Ref"] | null;
        };
        /**
         * Employer
         * @description An organisation that a person works for.
         */
        "SeenBody.Employer": {
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
        "SeenBody.Item": {
            /** Id */
            id: string;
            /** Label */
            label: string;
        };
        /**
         * Meeting
         * @description An event that a person came to.
         */
        "SeenBody.Meeting": {
            /** Id */
            id: string;
            /** Label */
            label: string;
            /** On */
            on: string | null;
        };
        /**
         * OwnSector
         * @description A person's main sector: `stated` by them, otherwise that of their main organisation.
         */
        "SeenBody.OwnSector": {
            /** Id */
            id: string;
            /** Label */
            label: string;
            /** Stated */
            stated: boolean;
        };
        /**
         * PersonBody
         * @description One person.
         */
        "SeenBody.PersonBody": {
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
            sector: components["schemas"]["SeenBody.OwnSector"] | null;
            /** Organisations */
            organisations: components["schemas"]["SeenBody.Employer"][];
            /** Places */
            places: components["schemas"]["SeenBody.Item"][];
            /** Projects */
            projects: components["schemas"]["SeenBody.Work"][];
            /** Events */
            events: components["schemas"]["SeenBody.Meeting"][];
            /** Offers */
            offers: components["schemas"]["SeenBody.Item"][];
            /** Seeks */
            seeks: components["schemas"]["SeenBody.Item"][];
            /**
             * Contacts
             * @description People they are tied to, as either said, at any time
             */
            contacts: number;
        };
        /**
         * Ref
         * @description A thing on the map, by id. People have no label until `people.reveal` has decided what the viewer sees.
         */
        "SeenBody.Ref": {
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
         * SeenAs
         * @description What others see about a member with one visibility: on maps, by searching for their name, on their page.
         */
        "SeenBody.SeenAs": {
            /**
             * Visibility
             * @enum {string}
             */
            visibility: "named" | "listed" | "unnamed";
            /**
             * Mine
             * @description Whether this is the member's visibility today
             */
            mine: boolean;
            /**
             * Label
             * @description Their label on maps and in answers
             */
            label: string;
            /** @description What a search for their name shows, if anything */
            found: components["schemas"]["SeenBody.Brief"] | null;
            /** @description Their page, if it is shown */
            page: components["schemas"]["SeenBody.PersonBody"] | null;
        };
        /**
         * Work
         * @description A project that a person works on.
         */
        "SeenBody.Work": {
            /** Id */
            id: string;
            /** Label */
            label: string;
            /** Part */
            part: string | null;
        };
        /**
         * SeenBody
         * @description What others see about a member: named, listed, unnamed.
         */
        SeenBody: {
            /** Views */
            views: components["schemas"]["SeenBody.SeenAs"][];
        };
        /**
         * Item
         * @description A place or topic.
         */
        "TopicsSaved.Item": {
            /** Id */
            id: string;
            /** Label */
            label: string;
        };
        /**
         * TopicsSaved
         * @description The saved topics.
         */
        TopicsSaved: {
            /** Topics */
            topics: components["schemas"]["TopicsSaved.Item"][];
        };
        /**
         * TopicsGiven
         * @description Topics by id or name; a new name makes a new topic.
         */
        TopicsGiven: {
            /** Topics */
            topics: string[];
        };
        /**
         * Imported
         * @description An import that was applied; `change` is the change to undo.
         */
        "ProgressBody.Imported": {
            /** Change */
            change: string;
            /** Sentence */
            sentence: string;
            /** Rows */
            rows: number;
        };
        /**
         * ProgressBody
         * @description The progress of an import.
         */
        ProgressBody: {
            /**
             * State
             * @enum {string}
             */
            state: "applying" | "applied" | "cancelled" | "failed";
            /** Done */
            done: number;
            /** Total */
            total: number;
            result: components["schemas"]["ProgressBody.Imported"] | null;
            /** Problem */
            problem: string;
        };
        /**
         * Applying
         * @description Applying an import as its preview was seen.
         */
        Applying: {
            /**
             * Version
             * @description Version of the map that the preview was seen of
             * @default null
             */
            version: number | null;
        };
        /**
         * Basis
         * @description The data behind an answer.
         *
         *     `people` and `ties` count what is on the map under the evidence asked for, each pair of people once;
         *     `left_out` maps a reason to how many were left out for it; what is shared by more than `largest` ties nobody.
         */
        "NetworkBody.Basis": {
            /** People */
            people: number;
            /** Ties */
            ties: number;
            /** Evidence */
            evidence: ("knows" | "projects" | "events" | "organisations")[];
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
            /**
             * Largest
             * @default 15
             */
            largest: number;
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
         *     `{"data": {"id", "source", "target", "kind", "strength"}}`; `role` says why a node is there. Of `loss`, ties that
         *     would go have `lost` too: `last` if they are among the last between two sectors, otherwise `tie`.
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
         * @description Somebody within reach: `through` is a shared contact if they are two steps away, `ways` how many there are.
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
         * @description A person in the middle and the people around them, nearest first; `total` counts those not listed too.
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
         * @description A thing on the map, by id. People have no label until `people.reveal` has decided what the viewer sees.
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
         * Brief
         * @description Somebody by name, with what they do and where.
         */
        "DismissedBody.Brief": {
            person: components["schemas"]["DismissedBody.Ref"];
            /** Post */
            post: string | null;
            /** Organisation */
            organisation: string | null;
            sector: components["schemas"]["DismissedBody.Ref"] | null;
        };
        /**
         * Dismissal
         * @description Somebody who is not suggested: `until` a day, or for good if it is None.
         */
        "DismissedBody.Dismissal": {
            who: components["schemas"]["DismissedBody.Brief"];
            /**
             * Kind
             * @enum {string}
             */
            kind: "not now" | "never";
            /** Until */
            until: string | null;
        };
        /**
         * Ref
         * @description A thing on the map, by id. People have no label until `people.reveal` has decided what the viewer sees.
         */
        "DismissedBody.Ref": {
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
         * DismissedBody
         * @description The people that a member has hidden.
         */
        DismissedBody: {
            /** Passed */
            passed: components["schemas"]["DismissedBody.Dismissal"][];
        };
        /**
         * DismissBody
         * @description Who to hide from the suggestions, and for how long: `not now` is three months.
         */
        DismissBody: {
            /** Person */
            person: string;
            /**
             * Until
             * @enum {string}
             */
            until: "not now" | "never";
        };
        /**
         * DetailsBody
         * @description What a member says about themselves; an empty job title or place means none.
         */
        DetailsBody: {
            /** Post */
            post: string;
            /**
             * Visibility
             * @enum {string}
             */
            visibility: "named" | "listed" | "unnamed";
            /**
             * Place
             * @description Id of a place; if left out, it stays as it is
             * @default null
             */
            place: string | null;
        };
        /**
         * ReadingBody
         * @description How far the reading of files is.
         */
        ReadingBody: {
            /**
             * Reading
             * @description Whether files of this import are being read
             */
            reading: boolean;
            /**
             * File
             * @description The file that is being read, “” before the first
             */
            file: string;
            /**
             * Rows
             * @description Rows found so far in all files
             */
            rows: number;
        };
        /**
         * AllowedColumn
         * @description A column that would be left out, and the reason to import it.
         */
        "Choices.AllowedColumn": {
            /** File */
            file: string;
            /** Column */
            column: string;
            /**
             * Reason
             * @description Saved with the import
             */
            reason: string;
        };
        /**
         * Choices
         * @description The choices about an import; for everything else Weft decides.
         */
        Choices: {
            /**
             * Columns
             * @description File -> header -> field; “” leaves it out
             * @default {}
             */
            columns: {
                [key: string]: {
                    [key: string]: string;
                };
            };
            /**
             * Shapes
             * @description File -> what to read it as
             * @default {}
             */
            shapes: {
                [key: string]: string;
            };
            /**
             * Kept
             * @description Columns that look private, imported for a reason
             * @default []
             */
            kept: components["schemas"]["Choices.AllowedColumn"][];
            /**
             * People
             * @description Doubt about somebody -> whether the two are the same
             * @default {}
             */
            people: {
                [key: string]: boolean;
            };
            /**
             * Sectors
             * @description Organisation -> its sector
             * @default {}
             */
            sectors: {
                [key: string]: string;
            };
            /**
             * Leave People Out
             * @description Whether to import the rest, where Weft keeps no people and files hold some
             * @default false
             */
            leave_people_out: boolean;
            /**
             * Day
             * @description Day of what a file says without one
             * @default null
             */
            day: string | null;
        };
        /**
         * NoParameters
         * @description For routes without parameters.
         */
        NoParameters: Record<string, never>;
        /**
         * JoinedBody
         * @description A row that joins this to something else with the name `label`.
         */
        "OrganisationDetails.JoinedBody": {
            /** Kind */
            kind: string;
            /** Row */
            row: {
                [key: string]: string | number | boolean | null;
            };
            /** Revision */
            revision: string;
            /** Other Kind */
            other_kind: string;
            /** Other */
            other: string;
            /** Label */
            label: string;
        };
        /**
         * OrganisationRow
         * @description Organisation as it is on the map.
         */
        "OrganisationDetails.OrganisationRow": {
            /** Id */
            id: string;
            /** Name */
            name: string;
            /** Kind */
            kind: string;
            /** Sector */
            sector: string;
            /** Place */
            place: string;
            /** Website */
            website: string;
            /** Tags */
            tags: string;
        };
        /**
         * OrganisationDetails
         * @description Organisation, and what joins it to others.
         */
        OrganisationDetails: {
            /** Revision */
            revision: string;
            /**
             * Called
             * @description The names of its sector and place, by column
             */
            called: {
                [key: string]: string;
            };
            /** Joined */
            joined: components["schemas"]["OrganisationDetails.JoinedBody"][];
            /**
             * Joined Total
             * @description How many there are; the list may hold fewer
             */
            joined_total: number;
            row: components["schemas"]["OrganisationDetails.OrganisationRow"];
        };
        /**
         * Partner
         * @description An organisation or a person beside what is in the middle; `since` is the earliest day known of any way.
         */
        "ThingNetworkBody.Partner": {
            thing: components["schemas"]["ThingNetworkBody.Ref"];
            sector: components["schemas"]["ThingNetworkBody.Ref"] | null;
            /** Ways */
            ways: components["schemas"]["ThingNetworkBody.Way"][];
            /**
             * Since
             * @default null
             */
            since: string | null;
        };
        /**
         * Ref
         * @description A thing on the map, by id. People have no label until `people.reveal` has decided what the viewer sees.
         */
        "ThingNetworkBody.Ref": {
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
         * ThingNetwork
         * @description An organisation or project in the middle, with all that is around it.
         *
         *     `total` counts partners that are not listed too, `not_shown` the people that the viewer may not see; `evidence` is
         *     what counts as a tie between organisations.
         */
        "ThingNetworkBody.ThingNetwork": {
            centre: components["schemas"]["ThingNetworkBody.Ref"];
            sector: components["schemas"]["ThingNetworkBody.Ref"] | null;
            /** Around */
            around: components["schemas"]["ThingNetworkBody.Partner"][];
            /** Total */
            total: number;
            /** Not Shown */
            not_shown: number;
            /** Evidence */
            evidence: ("knows" | "projects" | "events" | "organisations")[];
            /**
             * As Of
             * Format: date
             */
            as_of: string;
        };
        /**
         * Way
         * @description One way in which two are tied, in words; `things` are the projects or events that the words name.
         */
        "ThingNetworkBody.Way": {
            /**
             * Kind
             * @enum {string}
             */
            kind: "stated" | "people" | "both" | "projects" | "events" | "role";
            /** Words */
            words: string;
            /**
             * Since
             * @default null
             */
            since: string | null;
            /**
             * Things
             * @default null
             */
            things: components["schemas"]["ThingNetworkBody.Ref"][] | null;
        };
        /**
         * ThingNetworkBody
         * @description What is around an organisation or a project.
         */
        ThingNetworkBody: components["schemas"]["ThingNetworkBody.ThingNetwork"];
        /**
         * Brief
         * @description Somebody by name, with what they do and where.
         */
        "SuggestedBody.Brief": {
            person: components["schemas"]["SuggestedBody.Ref"];
            /** Post */
            post: string | null;
            /** Organisation */
            organisation: string | null;
            sector: components["schemas"]["SuggestedBody.Ref"] | null;
        };
        /**
         * Dismissal
         * @description Somebody who is not suggested: `until` a day, or for good if it is None.
         */
        "SuggestedBody.Dismissal": {
            who: components["schemas"]["SuggestedBody.Brief"];
            /**
             * Kind
             * @enum {string}
             */
            kind: "not now" | "never";
            /** Until */
            until: string | null;
        };
        /**
         * Ref
         * @description A thing on the map, by id. People have no label until `people.reveal` has decided what the viewer sees.
         */
        "SuggestedBody.Ref": {
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
         * Suggested
         * @description `total` counts those not listed too; `passed` are the people that the member has hidden.
         */
        "SuggestedBody.Suggested": {
            /** People */
            people: components["schemas"]["SuggestedBody.Suggestion"][];
            /** Total */
            total: number;
            /** Passed */
            passed: components["schemas"]["SuggestedBody.Dismissal"][];
        };
        /**
         * Suggestion
         * @description Somebody to meet, and the reasons: only people and ties that the member may see.
         *
         *     Attributes:
         *         listed_for: why they are suggested: each has a list of its own, in this order.
         *         offers: topics they offer that the member needs; `seeks` those they need that the member offers.
         *         shared: some of the contacts that both have; `shared_total` how many there are.
         *         through: who could introduce the two: one person who knows both, or several in turn; empty if there is no way.
         *         verdict: whether their two sectors meet.
         */
        "SuggestedBody.Suggestion": {
            who: components["schemas"]["SuggestedBody.Brief"];
            /**
             * Listed For
             * @enum {string}
             */
            listed_for: "shared contacts" | "could help each other" | "work on one project";
            /** Offers */
            offers: string[];
            /** Seeks */
            seeks: string[];
            /** Projects */
            projects: string[];
            /** Events */
            events: string[];
            /** Shared */
            shared: components["schemas"]["SuggestedBody.Ref"][];
            /** Shared Total */
            shared_total: number;
            /** Through */
            through: components["schemas"]["SuggestedBody.Ref"][];
            /** Verdict */
            verdict: ("not connected" | "thin" | "connected" | "too few to tell") | null;
        };
        /**
         * SuggestedBody
         * @description Who a member might meet.
         */
        SuggestedBody: components["schemas"]["SuggestedBody.Suggested"];
        /**
         * OrganisationsAttendedAdd
         * @description An organisation was at an event.
         */
        OrganisationsAttendedAdd: {
            /** Organisation */
            organisation: string;
            /** Event */
            event: string;
        };
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
            /**
             * Format: uri
             * @description Of a fault that Weft did not expect: its last part is the id of the fault in the log.
             */
            instance?: string;
            /** @description Names that may have been meant. */
            nearest?: string[];
            /** @description What is wrong with each parameter. */
            fields?: {
                [key: string]: string;
            };
            /** @description Of a conflict: what is there now, by column. */
            now?: {
                [key: string]: unknown;
            } | null;
            /** @description Of a conflict: what was given and has not been written, by column. */
            yours?: {
                [key: string]: unknown;
            };
            /** @description Of a conflict: the revision of what is there now. */
            revision?: string;
        };
    };
    responses: {
        /** @description What went wrong, in plain words */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
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
                evidence?: ("knows" | "projects" | "events" | "organisations")[] | null;
                agreed?: "either" | "both";
                as_of?: string | null;
                largest?: number;
                level?: ("sectors" | "organisations" | "people" | "everything") | null;
                sector?: string[] | null;
                organisation?: string[] | null;
                project?: string[] | null;
                event?: string[] | null;
                strength?: number | null;
                around?: string[] | null;
                names?: "all" | "public";
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
            400: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    gaps: {
        parameters: {
            query?: {
                names?: "all" | "public";
                format?: "json" | "csv" | "xlsx";
                evidence?: ("knows" | "projects" | "events" | "organisations")[] | null;
                agreed?: "either" | "both";
                as_of?: string | null;
                largest?: number;
                of?: "people" | "organisations";
                level?: "sector" | "group";
                versus?: string | null;
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    loss: {
        parameters: {
            query?: {
                names?: "all" | "public";
                format?: "json" | "csv" | "xlsx";
                evidence?: ("knows" | "projects" | "events" | "organisations")[] | null;
                agreed?: "either" | "both";
                as_of?: string | null;
                largest?: number;
                of?: "people" | "organisations";
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    path: {
        parameters: {
            query: {
                names?: "all" | "public";
                format?: "json" | "csv" | "xlsx";
                evidence?: ("knows" | "projects" | "events" | "organisations")[] | null;
                agreed?: "either" | "both";
                as_of?: string | null;
                largest?: number;
                of?: "people" | "organisations";
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "measure-holes": {
        parameters: {
            query?: {
                names?: "all" | "public";
                format?: "json" | "csv";
                evidence?: ("knows" | "projects" | "events" | "organisations")[] | null;
                agreed?: "either" | "both";
                as_of?: string | null;
                largest?: number;
                of?: "people" | "organisations";
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
            400: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    reach: {
        parameters: {
            query?: {
                names?: "all" | "public";
                format?: "json" | "csv" | "xlsx";
                evidence?: ("knows" | "projects" | "events" | "organisations")[] | null;
                agreed?: "either" | "both";
                as_of?: string | null;
                largest?: number;
                of?: "people" | "organisations";
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "measure-mixing": {
        parameters: {
            query?: {
                names?: "all" | "public";
                format?: "json" | "csv";
                evidence?: ("knows" | "projects" | "events" | "organisations")[] | null;
                agreed?: "either" | "both";
                as_of?: string | null;
                largest?: number;
                of?: "people" | "organisations";
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
            400: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "measure-groups": {
        parameters: {
            query?: {
                names?: "all" | "public";
                format?: "json" | "csv";
                evidence?: ("knows" | "projects" | "events" | "organisations")[] | null;
                agreed?: "either" | "both";
                as_of?: string | null;
                largest?: number;
                of?: "people" | "organisations";
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
            400: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "measure-chains": {
        parameters: {
            query: {
                names?: "all" | "public";
                format?: "json" | "csv";
                evidence?: ("knows" | "projects" | "events" | "organisations")[] | null;
                agreed?: "either" | "both";
                as_of?: string | null;
                largest?: number;
                of?: "people" | "organisations";
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
            400: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    brokers: {
        parameters: {
            query?: {
                names?: "all" | "public";
                format?: "json" | "csv" | "xlsx";
                evidence?: ("knows" | "projects" | "events" | "organisations")[] | null;
                agreed?: "either" | "both";
                as_of?: string | null;
                largest?: number;
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "measure-two-mode": {
        parameters: {
            query?: {
                names?: "all" | "public";
                format?: "json" | "csv";
                evidence?: ("knows" | "projects" | "events" | "organisations")[] | null;
                agreed?: "either" | "both";
                as_of?: string | null;
                largest?: number;
                of?: "people" | "organisations";
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
            400: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "measure-brokerage": {
        parameters: {
            query?: {
                names?: "all" | "public";
                format?: "json" | "csv";
                evidence?: ("knows" | "projects" | "events" | "organisations")[] | null;
                agreed?: "either" | "both";
                as_of?: string | null;
                largest?: number;
                of?: "people" | "organisations";
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
            400: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "measure-influence": {
        parameters: {
            query?: {
                names?: "all" | "public";
                format?: "json" | "csv";
                evidence?: ("knows" | "projects" | "events" | "organisations")[] | null;
                agreed?: "either" | "both";
                as_of?: string | null;
                largest?: number;
                of?: "people" | "organisations";
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
            400: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "measure-centrality": {
        parameters: {
            query?: {
                names?: "all" | "public";
                format?: "json" | "csv";
                evidence?: ("knows" | "projects" | "events" | "organisations")[] | null;
                agreed?: "either" | "both";
                as_of?: string | null;
                largest?: number;
                of?: "people" | "organisations";
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
            400: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "measure-similarity": {
        parameters: {
            query: {
                names?: "all" | "public";
                format?: "json" | "csv";
                evidence?: ("knows" | "projects" | "events" | "organisations")[] | null;
                agreed?: "either" | "both";
                as_of?: string | null;
                largest?: number;
                of?: "people" | "organisations";
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
            400: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "measure-reciprocity": {
        parameters: {
            query?: {
                names?: "all" | "public";
                format?: "json" | "csv";
                evidence?: ("knows" | "projects" | "events" | "organisations")[] | null;
                agreed?: "either" | "both";
                as_of?: string | null;
                largest?: number;
                of?: "people" | "organisations";
                direction?: "directed";
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
            400: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    "who-connects": {
        parameters: {
            query: {
                names?: "all" | "public";
                format?: "json" | "csv" | "xlsx";
                evidence?: ("knows" | "projects" | "events" | "organisations")[] | null;
                agreed?: "either" | "both";
                as_of?: string | null;
                largest?: number;
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
    introductions: {
        parameters: {
            query?: {
                names?: "all" | "public";
                format?: "json" | "csv" | "xlsx";
                evidence?: ("knows" | "projects" | "events" | "organisations")[] | null;
                agreed?: "either" | "both";
                as_of?: string | null;
                largest?: number;
                of?: "people" | "organisations";
                person?: string | null;
                organisation?: string | null;
                from?: string | null;
                to?: string | null;
                bridging?: number;
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["Problem"];
            403: components["responses"]["Problem"];
            404: components["responses"]["Problem"];
            422: components["responses"]["Problem"];
            500: components["responses"]["Problem"];
            503: components["responses"]["Problem"];
        };
    };
}
