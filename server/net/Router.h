#pragma once

#include "server/features/base/OperationTable.h"

#include <QHash>

#include <variant>
#include <vector>

namespace confab {

// Finds the operation behind an event's name or an HTTP method and path. Filled before the first request, read-only then:
// safe from any thread.
class Router
{
public:
    // The table must outlive the router.
    void add(const OperationTable &table);

    const BoundOperation *event(QByteArrayView name) const;

    struct Match {
        const BoundOperation *operation = nullptr;
        QJsonObject parameters; // what stood in the path, decoded
        QByteArray name = {};   // as "GET /chats/{chatId}"
    };
    struct WrongMethod {
        QByteArray allowed; // for the Allow header
    };
    struct NoSuchPath {};
    using Found = std::variant<Match, WrongMethod, NoSuchPath>;

    // `path` is below /api/v1, begins with '/', still percent-encoded. HEAD is asked for as Get.
    Found route(protocol::Method method, QByteArrayView path) const;

    static std::optional<protocol::Method> method(QByteArrayView name);

private:
    struct Segment {
        QByteArray text;
        bool parameter = false;
    };
    struct Route {
        protocol::Method method;
        std::vector<Segment> segments;
        const BoundOperation *operation;
        QByteArray name;
    };

    void addRoute(const protocol::Route &route, const BoundOperation &operation);
    static std::optional<QJsonObject> match(const Route &route, const QList<QByteArrayView> &path);

    QHash<QByteArray, const BoundOperation *> m_events;
    std::vector<Route> m_routes;
};

} // namespace confab
