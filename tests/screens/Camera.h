#pragma once

#include "client/Program.h"

#include <QJsonObject>
#include <QQmlContext>
#include <QTemporaryDir>

#include <functional>

namespace confab::screens {

// What one picture shows; shots.json says how they are written down.
struct Shot {
    QString name;
    QString when; // "signedOut", "" for signed in, "offline"
    QSize size{1280, 800};
    QString theme = QStringLiteral("light");
    qreal scale = 1;
    QString language = QStringLiteral("en");
    QString chat;   // the title of the one that is open
    QString typing; // who types in it
    QString script; // evaluated with `app` and `window`
    QString until;  // what then has to become true
    bool touch = false;

    static Shot fromJson(const QJsonObject &json);
};

// The real client in a window of its own, dressed for one picture after another.
class Camera
{
public:
    explicit Camera(const QUrl &server);

    bool open();
    bool signIn(const QString &login, const QString &password);
    bool waitForOffline();
    // False, with a warning, when it could not be taken.
    bool take(const Shot &shot, const QString &file, const std::function<void()> &beforehand);

private:
    void dress(const Shot &shot);
    bool openChat(const QString &title);
    QVariant evaluate(const QString &script);
    bool waitFor(const QString &script);

    QTemporaryDir m_folder;
    Program m_program;
    std::unique_ptr<QQmlContext> m_context;
};

} // namespace confab::screens
