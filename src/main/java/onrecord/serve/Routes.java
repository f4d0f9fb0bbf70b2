package onrecord.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import onrecord.ingest.Corrector;
import onrecord.keep.SearchLog;
import onrecord.read.Reading;
import onrecord.search.ArchiveSearcher;
import onrecord.search.FacetName;

/** The one table of all routes. */
final class Routes {
    private final List<Route> routes;
    private final ErrorAnswers errors;
    private final Gate gate;
    private final OwnFilings own;

    Routes(
            ArchiveSearcher archive,
            Supplier<List<Reading.Failed>> failures,
            Traffic traffic,
            Additions additions,
            Corrector corrector,
            Settings settings) {
        this.gate = new Gate(settings, InstantSource.system());
        this.own = new OwnFilings(archive, corrector::now);
        FormGuard guard = new FormGuard(settings);
        CorrectionForms forms = new CorrectionForms(archive, corrector, guard);
        CorrectionApi corrections = new CorrectionApi(archive, corrector, settings, additions.body());
        Assets assets = new Assets();
        Damage damage = new Damage();
        Pages pages = new Pages(assets);
        SignInPages signIn = new SignInPages(gate, guard, pages);
        IntakePages intake = additions.pages(guard, pages);
        Revalidation revalidation = new Revalidation(archive, corrector);
        SearchLog kept = corrector.notebook().searches();
        VisitForms visits = new VisitForms(corrector.notebook().visits(), guard);
        SavedSearchPages searches = new SavedSearchPages(archive, kept, guard, pages, visits);
        OwnPages ownPages = new OwnPages(archive, corrector, guard, pages);
        SavedSearchApi searchesApi = new SavedSearchApi(archive, kept, searches, settings, additions.body());
        SearchPages searchPages = new SearchPages(
                archive, pages, revalidation, new SampleNote(archive, settings.samples()), searches, visits, forms);
        SubjectPages subjects =
                new SubjectPages(archive, searchPages, revalidation, forms, new JoinOffers(archive, corrector));
        NameLists names = new NameLists(archive, pages, revalidation);
        Originals originals = new Originals(archive);
        ArticlePages articlePages = new ArticlePages(archive, originals, pages, revalidation, visits, forms);
        AboutPages about = new AboutPages(archive, failures, pages, revalidation);
        AtomFeed feed = new AtomFeed(archive, revalidation);
        Machines machines = new Machines(archive, traffic);
        ExportApi exports = new ExportApi(archive, own);
        SearchApi search = new SearchApi(archive, revalidation);
        ArchiveApi api = new ArchiveApi(archive, own, revalidation, damage);
        LinkedPages linkedPages = new LinkedPages(archive, pages, revalidation);
        LinkedApi linked = new LinkedApi(archive, revalidation);
        VerifyApi verify = new VerifyApi(archive, revalidation);
        BrowseApi browse = new BrowseApi(archive, revalidation);
        FacetPages values = new FacetPages(archive, pages, revalidation);
        SurveyApi surveys = new SurveyApi(archive, revalidation);
        ApiGuides guides = new ApiGuides(pages, api.description());
        this.routes = List.of(
                Route.page(Access.READ, "/", searchPages::articles),
                Route.page(Access.READ, "/quotes", searchPages::quotes),
                Route.page(Access.READ, PageAddresses.listOf(FacetName.SPEAKER), names::speakers),
                Route.page(Access.READ, PageAddresses.listOf(FacetName.OUTLET), names::outlets),
                Route.page(Access.READ, "/speakers/{name}", subjects::speaker),
                Route.page(Access.READ, "/outlets/{name}", subjects::outlet),
                Route.page(Access.READ, "/articles/{id}", articlePages::article),
                Route.page(
                        Access.READ,
                        "/articles/{id}/changes/{other}",
                        new VersionPages(archive, pages, revalidation)::changes),
                Route.api(Access.READ, "/articles/{id}/cite", ExportApi.CITATION, exports::citation),
                Route.page(Access.READ, "/articles/{id}/evidence", new EvidencePages(archive, pages)::sheet),
                Route.api(Access.READ, "/articles/{id}/original", Originals.KNOWN, originals::original),
                Route.page(Access.READ, "/verify", new VerifyPages(archive, pages, revalidation)::check),
                Route.page(Access.READ, "/statements/{id}", linkedPages::statement),
                Route.page(Access.READ, "/events/{id}", linkedPages::event),
                Route.page(Access.READ, "/facets/{name}", values::values),
                Route.page(
                        Access.READ,
                        PageAddresses.CONCORDANCE,
                        new ConcordancePages(archive, pages, revalidation)::concordance),
                Route.page(Access.READ, PageAddresses.WORDS, new WordsPages(archive, pages, revalidation)::words),
                Route.page(Access.READ, PageAddresses.COMPARE, new ComparePages(archive, pages, revalidation)::compare),
                Route.page(
                        Access.READ, PageAddresses.SOURCING, new SourcingPages(archive, pages, revalidation)::sourcing),
                Route.page(Access.READ, "/api", guides::guide),
                Route.page(Access.READ, "/about", about::about),
                Route.page(Access.ADMIN, IntakePages.PATH, intake::page),
                Route.form(Access.ADMIN, IntakePages.PATH, intake::take),
                Route.page(Access.OPEN, "/settings", Preferences::keep),
                Route.page(Access.OPEN, PageAddresses.SIGN_IN, signIn::page),
                Route.form(Access.OPEN, PageAddresses.SIGN_IN, signIn::signIn),
                Route.form(Access.READ, SignInPages.OUT, signIn::signOut),
                Route.form(Access.ANNOTATE, CorrectionForms.PATH, forms::keep),
                Route.page(Access.READ, PageAddresses.SEARCHES, searches::list),
                Route.form(Access.ANNOTATE, PageAddresses.SEARCHES, searches::act),
                Route.page(Access.READ, OwnPages.PATH, ownPages::list),
                Route.form(Access.ANNOTATE, OwnPages.PATH, ownPages::share),
                Route.form(Access.READ, VisitForms.PATH, visits::act),
                Route.api(Access.READ, "/api/visits", List.of(), visits::list),
                Route.post(Access.ANNOTATE, "/api/searches", searchesApi::keep),
                Route.api(Access.READ, "/api/searches", List.of(), searchesApi::list),
                Route.page(Access.OPEN, "/assets/{name}", assets::answer),
                Route.api(Access.READ, "/api/search", SearchParameters.KNOWN, search::articles),
                Route.api(Access.READ, "/api/quotes", SearchParameters.KNOWN, search::quotes),
                Route.post(Access.ADMIN, "/api/articles", additions::add),
                Route.post(Access.ADMIN, "/api/pages", additions::addPage),
                Route.post(Access.ANNOTATE, "/api/corrections", corrections::keep),
                Route.api(Access.READ, "/api/corrections", CorrectionApi.KNOWN, corrections::list),
                Route.api(Access.READ, "/api/articles/{id}", ArchiveApi.ARTICLE, api::article),
                Route.api(Access.READ, "/api/articles/{id}/similar", BrowseApi.SIMILAR, browse::similar),
                Route.api(Access.READ, "/api/suggest", BrowseApi.SUGGEST, browse::suggest),
                Route.api(Access.READ, "/api/speakers", BrowseApi.FACET, browse::speakers),
                Route.api(Access.READ, "/api/outlets", BrowseApi.FACET, browse::outlets),
                Route.api(Access.READ, "/api/facets/{name}", BrowseApi.FACET, browse::facet),
                Route.api(Access.READ, "/api/statements/{id}", List.of(), linked::statement),
                Route.api(Access.READ, "/api/events/{id}", List.of(), linked::event),
                Route.api(Access.READ, "/api/stories/{id}", List.of(), linked::story),
                Route.api(Access.READ, "/api/verify", VerifyApi.KNOWN, verify::verify),
                Route.api(Access.READ, "/api/timeline", BrowseApi.TIMELINE, browse::timeline),
                Route.api(Access.READ, "/api/concordance", SurveyApi.CONCORDANCE, surveys::concordance),
                Route.api(Access.READ, "/api/words", SurveyApi.WORDS, surveys::words),
                Route.api(Access.READ, "/api/compare", SurveyApi.COMPARE, surveys::compare),
                Route.api(Access.READ, "/api/sourcing", SurveyApi.SOURCING, surveys::sourcing),
                Route.api(Access.READ, "/api/export", ExportApi.KNOWN, exports::all),
                Route.api(Access.READ, "/api/openapi.json", List.of(), api::description),
                Route.api(Access.READ, AtomFeed.ARTICLES, SearchParameters.KNOWN, feed::articles),
                Route.api(Access.READ, AtomFeed.QUOTES, SearchParameters.KNOWN, feed::quotes),
                Route.api(Access.OPEN, "/opensearch.xml", List.of(), machines::searchBox),
                Route.api(Access.OPEN, "/robots.txt", List.of(), machines::robots),
                Route.api(Access.READ, "/metrics", List.of(), machines::metrics),
                Route.api(Access.OPEN, "/healthz", List.of(), api::health));
        this.errors = new ErrorAnswers(pages, damage);
    }

    /**
     * Where something is answered.
     *
     * @param access who reaches it where the server has users; what a correction says may take more
     * @param method GET, which HEAD goes with, or POST
     * @param path as in OpenAPI, with names in braces
     * @param parameters of the query; others are refused
     * @param strict whether other parameters are refused; a page passes over what other sites put behind its address
     */
    record Route(
            Access access, HandlerType method, String path, List<String> parameters, boolean strict, Handler handler) {
        static Route api(Access access, String path, List<String> parameters, Handler handler) {
            return new Route(access, HandlerType.GET, path, parameters, true, handler);
        }

        static Route page(Access access, String path, Handler handler) {
            return new Route(access, HandlerType.GET, path, List.of(), false, handler);
        }

        static Route form(Access access, String path, Handler handler) {
            return new Route(access, HandlerType.POST, path, List.of(), false, handler);
        }

        static Route post(Access access, String path, Handler handler) {
            return new Route(access, HandlerType.POST, path, List.of(), true, handler);
        }

        void handle(Context ctx) throws Exception {
            if (strict) {
                Parameters.of(ctx).refuseUnknown(parameters);
            }
            handler.handle(ctx);
        }
    }

    private void handle(Route route, Context ctx) throws Exception {
        own.note(ctx);
        if (gate.admit(ctx, route.access(), route.strict())) {
            route.handle(ctx);
            gate.protect(ctx);
        }
    }

    List<Route> all() {
        return routes;
    }

    void register(RoutesConfig config) {
        for (Route route : routes) {
            Handler guarded = ctx -> handle(route, ctx);
            config.addHttpHandler(route.method(), route.path(), guarded);
            if (HandlerType.GET.equals(route.method())) {
                config.addHttpHandler(HandlerType.HEAD, route.path(), guarded);
            }
        }
        errors.register(config);
    }
}
