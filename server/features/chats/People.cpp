#include "server/features/chats/People.h"

#include "server/storage/UserStore.h"

#include <QSet>

namespace confab {

using namespace Qt::StringLiterals;

QList<UserId> distinct(const QList<UserId> &people)
{
    QSet<UserId> seen;
    QList<UserId> once;
    for (const UserId &person : people) {
        if (!seen.contains(person)) {
            seen.insert(person);
            once += person;
        }
    }
    return once;
}

Result<void> checkExist(Transaction &tx, const QList<UserId> &people, const QString &field)
{
    for (const UserId &person : people) {
        if (!UserStore(tx).profile(person)) {
            Error unknown = Error::notFound(u"There is no person %1."_s.arg(person.toString()));
            unknown.field = field;
            return Fail(std::move(unknown));
        }
    }
    return {};
}

} // namespace confab
