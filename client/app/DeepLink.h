#pragma once

#include <QString>
#include <QUrl>

#include <optional>

namespace confab {

// confab://join/CODE?server=ADDRESS, confab://chat/ID and confab://chat/ID/MESSAGE.
struct DeepLink {
    enum class Kind { Join, Chat };

    Kind kind = Kind::Chat;
    QString id; // of the chat, or the invite code
    QString messageId;

    static std::optional<DeepLink> parse(const QString &url);
};

// An invite as people pass it on: its code alone, or a link, confab:// or the server's own, that ends in it.
struct Invitation {
    QString code;
    QUrl server; // whose it is; empty where it does not say

    static Invitation parse(const QString &pasted);
    bool isFor(const QUrl &server) const; // what does not say whose it is may be anybody's
};

// The same link, saying whose it is.
QString withServer(const QString &link, const QUrl &server);
// How a server is called to people: its host, as it is looked up, and its port where that is not the usual one.
QString nameOfServer(const QUrl &server);

} // namespace confab
