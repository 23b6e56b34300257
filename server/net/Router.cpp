#include "server/net/Router.h"

#include <QStringDecoder>

namespace confab {

namespace {

constexpr std::array methodNames{
    std::pair{protocol::Method::Get, "GET"},       std::pair{protocol::Method::Post, "POST"},
    std::pair{protocol::Method::Put, "PUT"},       std::pair{protocol::Method::Patch, "PATCH"},
    std::pair{protocol::Method::Delete, "DELETE"},
};

QByteArray methodName(protocol::Method method)
{
    return std::ranges::find(methodNames, method, [](auto &entry) { return entry.first; })->second;
}

QList<QByteArrayView> split(QByteArrayView path)
{
    QList<QByteArrayView> segments;
    qsizetype start = 1;
    while (start <= path.size()) {
        qsizetype end = path.indexOf('/', start);
        if (end < 0)
            end = path.size();
        segments.append(path.sliced(start, end - start));
        start = end + 1;
    }
    return segments;
}

std::optional<QString> decodeSegment(QByteArrayView segment)
{
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = utf8(QByteArray::fromPercentEncoding(segment.toByteArray()));
    if (utf8.hasError() || text.isEmpty())
        return std::nullopt;
    return text;
}

} // namespace

void Router::add(const OperationTable &table)
{
    for (const BoundOperation &operation : table.operations()) {
        if (*operation.endpoint->event)
            m_events.insert(operation.endpoint->event, &operation);
        addRoute(operation.endpoint->route, operation);
        addRoute(operation.endpoint->alias, operation);
    }
    // Literal paths before those with parameters: /rooms/join is not a room named "join".
    std::ranges::stable_sort(m_routes, {}, [](const Route &route) {
        return std::ranges::count_if(route.segments, &Segment::parameter);
    });
}

void Router::addRoute(const protocol::Route &route, const BoundOperation &operation)
{
    if (route.method == protocol::Method::None)
        return;
    Route added{route.method, {}, &operation, methodName(route.method) + ' ' + route.path};
    for (const QByteArrayView segment : split(route.path)) {
        const bool parameter = segment.startsWith('{');
        added.segments.push_back({(parameter ? segment.sliced(1, segment.size() - 2) : segment).toByteArray(), parameter});
    }
    m_routes.push_back(std::move(added));
}

const BoundOperation *Router::event(QByteArrayView name) const
{
    return m_events.value(QByteArray::fromRawData(name.data(), name.size()));
}

std::optional<QJsonObject> Router::match(const Route &route, const QList<QByteArrayView> &path)
{
    if (qsizetype(route.segments.size()) != path.size())
        return std::nullopt;
    QJsonObject parameters;
    for (qsizetype i = 0; i < path.size(); ++i) {
        const Segment &segment = route.segments[size_t(i)];
        if (!segment.parameter) {
            if (segment.text != path[i])
                return std::nullopt;
            continue;
        }
        const auto value = decodeSegment(path[i]);
        if (!value)
            return std::nullopt;
        parameters.insert(QLatin1StringView(segment.text), *value);
    }
    return parameters;
}

Router::Found Router::route(protocol::Method method, QByteArrayView path) const
{
    const QList<QByteArrayView> segments = split(path);
    QByteArrayList allowed;
    for (const Route &route : m_routes) {
        auto parameters = match(route, segments);
        if (!parameters)
            continue;
        if (route.method == method)
            return Match{route.operation, *std::move(parameters), route.name};
        const QByteArray name = methodName(route.method);
        if (!allowed.contains(name))
            allowed.append(name);
    }
    if (allowed.isEmpty())
        return NoSuchPath{};
    return WrongMethod{allowed.join(", ")};
}

std::optional<protocol::Method> Router::method(QByteArrayView name)
{
    if (name == "HEAD")
        return protocol::Method::Get;
    for (const auto &[method, known] : methodNames) {
        if (name == known)
            return method;
    }
    return std::nullopt;
}

} // namespace confab
