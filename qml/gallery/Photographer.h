#pragma once

#include <QJsonObject>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QSize>
#include <QString>

#include <memory>

namespace confab::gallery {

// What one picture shows; see shots.json for how they are written down.
struct Shot
{
    QString name;
    QString page;     // a type of Confab.Gallery; empty: the whole application
    QSize size{1280, 800};
    QString theme = QStringLiteral("light");
    qreal scale = 1;
    QString language = QStringLiteral("en");
    QString scenario; // a function of Scenarios.qml
    QString chat;
    QString script;   // evaluated on the window once it is shown
    bool touch = false;

    static Shot fromJson(const QJsonObject &json, const Shot &base);
};

// One engine for all pictures: their types are read once. Main thread.
class Photographer
{
public:
    Photographer();

    // Shows what the shot asks for and writes it to `file`; false, with a warning, when it could not.
    bool take(const Shot &shot, const QString &file);

private:
    QQmlEngine m_engine;
    std::unique_ptr<QQmlComponent> m_stage;
};

} // namespace confab::gallery
