#include "client/models/Look.h"

#include "common/base/Text.h"

#include <QCoreApplication>
#include <QTextBoundaryFinder>

namespace confab {

namespace {

QString deletedAccount()
{
    return QCoreApplication::translate("Look", "Deleted account");
}

QString nameFrom(const QString &displayName, const QString &username)
{
    // What the server leaves of an account that is gone; no name of its own is known of it.
    if (username == u"deleted" && displayName == u"Deleted account")
        return deletedAccount();
    const QString name = cleanLine(displayName);
    return isBlank(name) ? cleanLine(username) : name;
}

QString firstCharacter(const QString &word)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, word);
    const qsizetype end = finder.toNextBoundary();
    return end > 0 ? word.left(end) : QString();
}

} // namespace

QString shownName(const protocol::User &user)
{
    return nameFrom(user.displayName, user.username);
}

QString shownName(const protocol::Sender &sender)
{
    return nameFrom(sender.displayName, sender.username);
}

QString firstNameOf(const QString &name)
{
    const QString first = name.section(u' ', 0, 0);
    const bool shortened = first.size() < 2 || first.endsWith(u'.'); // an initial or a title names nobody
    return shortened ? name : first;
}

QString shownTitle(const protocol::Chat &chat)
{
    if (chat.type == ChatType::Direct)
        return chat.peer ? shownName(*chat.peer) : deletedAccount();
    return cleanLine(chat.name);
}

QString initialsOf(const QString &name)
{
    QStringList letters;
    for (const QString &word : name.split(u' ', Qt::SkipEmptyParts)) {
        const QString first = firstCharacter(word);
        if (!first.isEmpty() && (first.at(0).isLetterOrNumber() || first.at(0).isSurrogate()))
            letters.append(first.toUpper());
    }
    if (letters.isEmpty())
        return firstCharacter(name);
    return letters.size() == 1 ? letters.first() : letters.first() + letters.last();
}

int colorIndexOf(const QUuid &id)
{
    // Not qHash, whose values are of one Qt version only.
    uint sum = 0;
    for (const char byte : id.toRfc4122())
        sum = sum * 31 + uchar(byte);
    return int(sum >> 7) & 7;
}

QString presenceName(std::optional<PresenceStatus> status)
{
    if (!status || *status == PresenceStatus::Invisible)
        return QStringLiteral("offline");
    return textOf(*status);
}

} // namespace confab
