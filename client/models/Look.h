#pragma once

#include "common/protocol/Chats.h"

namespace confab {

// How people and chats are shown, wherever they are. Names pass cleanLine(): nothing in one can turn or hide the text around it.

QString shownName(const protocol::User &user);
QString shownName(const protocol::Sender &sender);
QString firstNameOf(const QString &name); // what the shown name of a person is shortened to where room is scarce
QString shownTitle(const protocol::Chat &chat);
QString initialsOf(const QString &name); // one or two letters, or the first emoji
int colorIndexOf(const QUuid &id);       // 0 to 7, the same on every device
QString presenceName(std::optional<PresenceStatus> status);

template<class E>
QString textOf(E value)
{
    const std::string_view name = protocol::nameOf(value);
    return QString::fromLatin1(name.data(), qsizetype(name.size()));
}

} // namespace confab
