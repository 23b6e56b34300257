#include "tests/qml/Census.h"

#include <QDirIterator>
#include <QFileInfo>
#include <QQmlContext>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickWindow>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const QString module = u":/qt/qml/Confab/Ui"_s;

// The components an object stands in, from the innermost to the window, and those it is itself. These are known by the name that
// the engine gives types with properties of their own; a component that is only a dressed-up base cannot be told from it.
QSet<QString> writtenIn(const QObject &object)
{
    QSet<QString> names;
    for (QQmlContext *context = qmlContext(&object); context; context = context->parentContext()) {
        const QString path = context->baseUrl().path();
        if (path.startsWith(module.mid(1)))
            names.insert(QFileInfo(path).completeBaseName());
    }
    for (const QMetaObject *type = object.metaObject(); type; type = type->superClass()) {
        if (const QString name = QString::fromLatin1(type->className()); name.contains(u"_QMLTYPE_"_s))
            names.insert(name.section(u"_QMLTYPE_"_s, 0, 0));
    }
    return names;
}

bool shows(const QObject &object, const QStringList &words)
{
    const auto *item = qobject_cast<const QQuickItem *>(&object);
    const bool written = item && item->isVisible() && (object.inherits("QQuickText") || object.inherits("QQuickTextInput") || object.inherits("QQuickTextEdit"));
    const QString text = written ? object.property("text").toString() : QString();
    return std::ranges::any_of(words, [&](const QString &word) { return text.contains(word); });
}

} // namespace

void Census::look(QQuickWindow *window, const QStringList &words)
{
    QStringList plain = words;
    plain.removeIf([](const QString &word) { return word.trimmed().isEmpty(); });
    m_visited.clear();
    look(*window, plain);
    look(*window->contentItem(), plain);
}

void Census::look(const QObject &object, const QStringList &words)
{
    if (m_visited.contains(&object))
        return;
    m_visited.insert(&object);
    const QSet<QString> names = writtenIn(object);
    m_seen += names;
    if (shows(object, words))
        m_worded += names;
    for (const QObject *child : object.children())
        look(*child, words);
    if (const auto *item = qobject_cast<const QQuickItem *>(&object)) {
        const QList<QQuickItem *> children = item->childItems();
        for (const QQuickItem *child : children)
            look(*child, words);
    }
}

QSet<QString> Census::components()
{
    QSet<QString> names;
    QDirIterator files(module, {u"*.qml"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        names.insert(QFileInfo(files.next()).completeBaseName());
    return names;
}

QStringList Census::unseen() const
{
    QStringList names = (components() - m_seen).values();
    names.sort();
    return names;
}

QStringList Census::wordless() const
{
    QStringList names = (components() - m_worded).values();
    names.sort();
    return names;
}
