package onrecord.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
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

    Routes(
            ArchiveSearcher archive,
            Supplier<List<Reading.Failed>> failures,
            Traffic traffic,
            Additions additions,
            Corrector corrector,
            Settings settings) {
        FormGuard guard = new FormGuard(settings);
        CorrectionForms forms = new CorrectionForms(archive, corrector, guard);
        CorrectionApi corrections = new CorrectionApi(archive, corrector, settings, additions.body());
        Assets assets = new Assets();
        Damage damage = new Damage();
        Pages pages = new Pages(assets);
        IntakePages intake = additions.pages(guard, pages, archive::lookAgain);
        Revalidation revalidation =
                new Revalidation(archive, corrector.notebook().visits());
        SearchLog kept = corrector.notebook().searches();
        VisitForms visits = new VisitForms(corrector.notebook().visits(), guard);
        SearchesPages searches = new SearchesPages(archive, kept, guard, pages, visits);
        SearchesApi searchesApi = new SearchesApi(archive, kept, searches, settings, additions.body());
        SearchPages searchPages = new SearchPages(
                archive, pages, revalidation, new SampleNote(archive, settings.samples()), searches, visits, forms);
        SubjectPages subjects = new SubjectPages(archive, searchPages, revalidation, forms);
        NameLists names = new NameLists(archive, pages, revalidation);
        Originals originals = new Originals(archive);
        ArticlePages articlePages = new ArticlePages(archive, originals, pages, revalidation, visits, forms);
        AboutPages about = new AboutPages(archive, failures, pages, revalidation);
        AtomFeed feed = new AtomFeed(archive, revalidation);
        Machines machines = new Machines(archive, traffic);
        ExportApi exports = new ExportApi(archive);
        SearchApi search = new SearchApi(archive, revalidation);
        ArchiveApi api = new ArchiveApi(archive, revalidation, damage);
        LinkedPages linkedPages = new LinkedPages(archive, pages, revalidation);
        LinkedApi linked = new LinkedApi(archive, revalidation);
        VerifyApi verify = new VerifyApi(archive, revalidation);
        BrowseApi browse = new BrowseApi(archive, revalidation);
        FacetPages values = new FacetPages(archive, pages, revalidation);
        SurveyApi surveys = new SurveyApi(archive, revalidation);
        ApiGuides guides = new ApiGuides(pages, api.description());
        this.routes = List.of(
                Route.page("/", searchPages::articles),
                Route.page("/quotes", searchPages::quotes),
                Route.page(PageAddresses.listOf(FacetName.SPEAKER), names::speakers),
                Route.page(PageAddresses.listOf(FacetName.OUTLET), names::outlets),
                Route.page("/speakers/{name}", subjects::speaker),
                Route.page("/outlets/{name}", subjects::outlet),
                Route.page("/articles/{id}", articlePages::article),
                Route.page("/articles/{id}/changes/{other}", new VersionPages(archive, pages, revalidation)::changes),
                Route.api("/articles/{id}/cite", ExportApi.CITATION, exports::citation),
                Route.page("/articles/{id}/evidence", new EvidencePages(archive, pages)::sheet),
                Route.api("/articles/{id}/original", Originals.KNOWN, originals::original),
                Route.page("/verify", new CheckPages(archive, pages, revalidation)::check),
                Route.page("/statements/{id}", linkedPages::statement),
                Route.page("/events/{id}", linkedPages::event),
                Route.page("/facets/{name}", values::values),
                Route.page(PageAddresses.CONCORDANCE, new ConcordancePages(archive, pages, revalidation)::concordance),
                Route.page(PageAddresses.WORDS, new WordsPages(archive, pages, revalidation)::words),
                Route.page(PageAddresses.COMPARE, new ComparePages(archive, pages, revalidation)::compare),
                Route.page(PageAddresses.SOURCING, new SourcingPages(archive, pages, revalidation)::sourcing),
                Route.page("/api", guides::guide),
                Route.page("/about", about::about),
                Route.page(IntakePages.PATH, intake::page),
                Route.form(IntakePages.PATH, intake::take),
                Route.page("/settings", Preferences::keep),
                Route.form(CorrectionForms.PATH, forms::keep),
                Route.page(SearchesPages.PATH, searches::list),
                Route.form(SearchesPages.PATH, searches::act),
                Route.form(VisitForms.PATH, visits::act),
                Route.api("/api/visits", List.of(), visits::list),
                Route.post("/api/searches", searchesApi::keep),
                Route.api("/api/searches", List.of(), searchesApi::list),
                Route.page("/assets/{name}", assets::answer),
                Route.api("/api/search", SearchParameters.KNOWN, search::articles),
                Route.api("/api/quotes", SearchParameters.KNOWN, search::quotes),
                Route.post("/api/articles", additions::add),
                Route.post("/api/pages", additions::addPage),
                Route.post("/api/corrections", corrections::keep),
                Route.api("/api/corrections", CorrectionApi.KNOWN, corrections::list),
                Route.api("/api/articles/{id}", ArchiveApi.ARTICLE, api::article),
                Route.api("/api/articles/{id}/similar", BrowseApi.SIMILAR, browse::similar),
                Route.api("/api/suggest", BrowseApi.SUGGEST, browse::suggest),
                Route.api("/api/speakers", BrowseApi.FACET, browse::speakers),
                Route.api("/api/outlets", BrowseApi.FACET, browse::outlets),
                Route.api("/api/facets/{name}", BrowseApi.FACET, browse::facet),
                Route.api("/api/statements/{id}", List.of(), linked::statement),
                Route.api("/api/events/{id}", List.of(), linked::event),
                Route.api("/api/stories/{id}", List.of(), linked::story),
                Route.api("/api/verify", VerifyApi.KNOWN, verify::verify),
                Route.api("/api/timeline", BrowseApi.TIMELINE, browse::timeline),
                Route.api("/api/concordance", SurveyApi.CONCORDANCE, surveys::concordance),
                Route.api("/api/words", SurveyApi.WORDS, surveys::words),
                Route.api("/api/compare", SurveyApi.COMPARE, surveys::compare),
                Route.api("/api/sourcing", SurveyApi.SOURCING, surveys::sourcing),
                Route.api("/api/export", ExportApi.KNOWN, exports::all),
                Route.api("/api/openapi.json", List.of(), api::description),
                Route.api(AtomFeed.ARTICLES, SearchParameters.KNOWN, feed::articles),
                Route.api(AtomFeed.QUOTES, SearchParameters.KNOWN, feed::quotes),
                Route.api("/opensearch.xml", List.of(), machines::searchBox),
                Route.api("/robots.txt", List.of(), machines::robots),
                Route.api("/metrics", List.of(), machines::metrics),
                Route.api("/healthz", List.of(), api::health));
        this.errors = new ErrorAnswers(pages, damage);
    }

    /**
     * Where something is answered.
     *
     * @param method GET, which HEAD goes with, or POST
     * @param path as in OpenAPI, with names in braces
     * @param parameters of the query; others are refused
     * @param strict whether other parameters are refused; a page passes over what other sites put behind its address
     */
    record Route(HandlerType method, String path, List<String> parameters, boolean strict, Handler handler) {
        static Route api(String path, List<String> parameters, Handler handler) {
            return new Route(HandlerType.GET, path, parameters, true, handler);
        }

        static Route page(String path, Handler handler) {
            return new Route(HandlerType.GET, path, List.of(), false, handler);
        }

        static Route form(String path, Handler handler) {
            return new Route(HandlerType.POST, path, List.of(), false, handler);
        }

        static Route post(String path, Handler handler) {
            return new Route(HandlerType.POST, path, List.of(), true, handler);
        }

        void handle(Context ctx) throws Exception {
            if (strict) {
                Parameters.of(ctx).refuseUnknown(parameters);
            }
            handler.handle(ctx);
        }
    }

    List<Route> all() {
        return routes;
    }

    void register(RoutesConfig config) {
        for (Route route : routes) {
            config.addHttpHandler(route.method(), route.path(), route::handle);
            if (HandlerType.GET.equals(route.method())) {
                config.addHttpHandler(HandlerType.HEAD, route.path(), route::handle);
            }
        }
        errors.register(config);
    }
}
