#include "server/app/Metrics.h"

#include "common/protocol/FileRoutes.h"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

#include <map>
#include <sstream>

namespace confab {

namespace {

using namespace prometheus;

template<class Metric>
using ByName = std::map<std::string, Metric *, std::less<>>;

constexpr std::array transportNames{"polling", "websocket", "rest"};
constexpr std::array authFailureNames{"wrong_password", "bad_token", "expired_token", "reused_token"};
constexpr std::array rateKindNames{"read", "auth", "message", "change", "create", "join", "invite", "search", "receipt", "typing", "presence", "sync", "upload", "transfer", "authenticate"};
static_assert(rateKindNames.size() == size_t(protocol::RateKind::Authenticate) + 1);

template<class Tuple>
constexpr auto forEach(auto &&visit)
{
    [&]<size_t... I>(std::index_sequence<I...>) { (visit.template operator()<std::tuple_element_t<I, Tuple>>(), ...); }(std::make_index_sequence<std::tuple_size_v<Tuple>>());
}

std::vector<std::string> receivedEvents()
{
    std::vector<std::string> names;
    forEach<protocol::Operations>([&names]<class Op>() {
        if (*Op::at.event)
            names.emplace_back(Op::at.event);
    });
    return names;
}

std::vector<std::string> sentEvents()
{
    std::vector<std::string> names;
    forEach<protocol::Events>([&names]<class Event>() { names.emplace_back(Event::name); });
    return names;
}

const char *nameOf(protocol::Method method)
{
    using enum protocol::Method;
    switch (method) {
    case Get: return "GET ";
    case Post: return "POST ";
    case Put: return "PUT ";
    case Patch: return "PATCH ";
    case Delete: return "DELETE ";
    case None: break;
    }
    return "";
}

std::vector<std::string> operationNames()
{
    std::vector<std::string> names = receivedEvents();
    forEach<protocol::Operations>([&names]<class Op>() {
        for (const protocol::Route &route : {Op::at.route, Op::at.alias}) {
            if (route.method != protocol::Method::None)
                names.push_back(std::string(nameOf(route.method)) + route.path);
        }
    });
    for (const protocol::FileRoute &route : protocol::fileRoutes)
        names.push_back(std::string(route.method) + ' ' + route.path);
    return names;
}

// "GET /chats/{chatId}" as "GET /chats/:chatId": simple readers of the format stumble over braces in labels.
std::string withoutBraces(std::string name)
{
    std::ranges::replace(name, '{', ':');
    std::erase(name, '}');
    return name;
}

template<class Metric>
Metric &find(const ByName<Metric> &metrics, std::string_view name)
{
    const auto known = metrics.find(name);
    return known != metrics.end() ? *known->second : *metrics.find("other")->second;
}

} // namespace

struct Metrics::Counters {
    Registry registry;

    std::array<Gauge *, transportNames.size()> open{};
    std::array<Counter *, transportNames.size()> opened{};
    std::array<Counter *, authFailureNames.size()> authFailures{};
    std::array<Counter *, rateKindNames.size()> limited{};
    ByName<Counter> received;
    ByName<Counter> delivered;
    ByName<Histogram> took;
    ByName<Counter> failed; // by the name of the error
    Counter *refused = nullptr;
    Counter *publications = nullptr;
    Counter *deliveries = nullptr;
    Counter *slow = nullptr;

    template<size_t N>
    void addCounters(std::array<Counter *, N> &to, const char *name, const char *help, const char *label, const std::array<const char *, N> &values)
    {
        auto &family = BuildCounter().Name(name).Help(help).Register(registry);
        for (size_t i = 0; i < N; ++i)
            to[i] = &family.Add({{label, values[i]}});
    }

    void addCounters(ByName<Counter> &to, const char *name, const char *help, const char *label, std::vector<std::string> values)
    {
        auto &family = BuildCounter().Name(name).Help(help).Register(registry);
        values.emplace_back("other");
        for (const std::string &value : values)
            to.emplace(value, &family.Add({{label, value}}));
    }

    Counter *addCounter(const char *name, const char *help)
    {
        return &BuildCounter().Name(name).Help(help).Register(registry).Add({});
    }
};

Metrics::Metrics() : m_counters(std::make_unique<Counters>())
{
    Counters &c = *m_counters;
    auto &open = BuildGauge().Name("confab_connections").Help("Connections now, by transport").Register(c.registry);
    for (size_t i = 0; i < transportNames.size(); ++i)
        c.open[i] = &open.Add({{"transport", transportNames[i]}});
    c.addCounters(c.opened, "confab_connections_opened_total", "Connections ever opened, by transport", "transport", transportNames);
    c.addCounters(c.authFailures, "confab_auth_failures_total", "Refused log-ins and tokens, by reason", "reason", authFailureNames);
    c.addCounters(c.limited, "confab_rate_limited_total", "Requests over a rate limit, by kind", "kind", rateKindNames);
    c.addCounters(c.received, "confab_events_received_total", "Events from clients", "event", receivedEvents());
    c.addCounters(c.delivered, "confab_events_delivered_total", "Events queued to connections", "event", sentEvents());
    std::vector<std::string> errors;
    for (const ErrorEntry &entry : errorTable())
        errors.emplace_back(entry.name);
    c.addCounters(c.failed, "confab_operation_failures_total", "Operations that were refused or failed, by error", "code", errors);

    auto &took = BuildHistogram().Name("confab_operation_seconds").Help("From a request's arrival to its answer").Register(c.registry);
    const Histogram::BucketBoundaries bounds{0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5};
    std::vector<std::string> operations = operationNames();
    operations.emplace_back("other");
    for (const std::string &name : operations)
        c.took.emplace(name, &took.Add({{"operation", withoutBraces(name)}}, bounds));

    c.refused = c.addCounter("confab_connections_refused_total", "Connections over a cap");
    c.publications = c.addCounter("confab_bus_publications_total", "Publications on the bus");
    c.deliveries = c.addCounter("confab_hub_deliveries_total", "Events queued to connections, of all kinds");
    c.slow = c.addCounter("confab_slow_receivers_total", "Connections cut because they did not read");
    BuildGauge().Name("confab_build_info").Help("The version, always 1").Register(c.registry).Add({{"version", CONFAB_VERSION}}).Set(1);
    addSource(&processSamples);
}

Metrics::~Metrics() = default;

void Metrics::connectionOpened(Transport transport)
{
    m_counters->open[size_t(transport)]->Increment();
    m_counters->opened[size_t(transport)]->Increment();
}

void Metrics::connectionClosed(Transport transport)
{
    m_counters->open[size_t(transport)]->Decrement();
}

void Metrics::connectionRefused()
{
    m_counters->refused->Increment();
}

void Metrics::eventReceived(std::string_view event)
{
    find(m_counters->received, event).Increment();
}

void Metrics::eventDelivered(std::string_view event, int receivers)
{
    find(m_counters->delivered, event).Increment(receivers);
    m_counters->deliveries->Increment(receivers);
}

void Metrics::operationDone(std::string_view operation, std::chrono::nanoseconds took, std::optional<ErrorCode> failure)
{
    find(m_counters->took, operation).Observe(std::chrono::duration<double>(took).count());
    if (failure)
        find(m_counters->failed, errorEntry(*failure).name).Increment();
}

void Metrics::published()
{
    m_counters->publications->Increment();
}

void Metrics::slowReceiverCut()
{
    m_counters->slow->Increment();
}

void Metrics::rateLimited(protocol::RateKind kind)
{
    m_counters->limited[size_t(kind)]->Increment();
}

void Metrics::authFailed(AuthFailure why)
{
    m_counters->authFailures[size_t(why)]->Increment();
}

void Metrics::addSource(Source source)
{
    m_sources.push_back(std::move(source));
}

QByteArray Metrics::text() const
{
    std::vector<MetricFamily> families = m_counters->registry.Collect();
    for (const Source &source : m_sources) {
        for (const Sample &sample : source()) {
            if (families.empty() || families.back().name != sample.name)
                families.push_back({sample.name, sample.help, sample.counter ? MetricType::Counter : MetricType::Gauge, {}});
            ClientMetric metric;
            for (const auto &[name, value] : sample.labels)
                metric.label.push_back({name, value});
            (sample.counter ? metric.counter.value : metric.gauge.value) = sample.value;
            families.back().metric.push_back(metric);
        }
    }
    std::ostringstream out;
    TextSerializer().Serialize(out, families);
    return QByteArray::fromStdString(out.str());
}

} // namespace confab
