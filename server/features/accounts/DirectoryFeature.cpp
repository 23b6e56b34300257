#include "server/features/accounts/DirectoryFeature.h"

#include "server/storage/UserStore.h"

namespace confab {

using namespace Qt::StringLiterals;
using protocol::User;
using protocol::UserPage;

void DirectoryFeature::declare(OperationTable &operations)
{
    operations.on<protocol::ops::SearchUsers>(this, &DirectoryFeature::search);
    operations.on<protocol::ops::GetUser>(this, &DirectoryFeature::user);
}

Task<Result<UserPage>> DirectoryFeature::search(Caller, protocol::UserQuery request)
{
    const auto find = [request](Transaction &tx) -> Result<UserPage> {
        return UserStore(tx).search(request.query.value_or(QString()), request.cursor, request.limit.value_or(protocol::limits::pageDefault));
    };
    auto page = co_await m_db.read(find);
    if (!page)
        co_return Fail(page.error());
    for (User &found : page->items)
        m_presence.show(found);
    co_return page;
}

Task<Result<User>> DirectoryFeature::user(Caller, protocol::UserRef request)
{
    const auto find = [id = request.userId](Transaction &tx) -> Result<User> {
        const auto profile = UserStore(tx).profile(id);
        if (!profile)
            return Fail(Error::notFound(u"No such person."_s));
        return *profile;
    };
    auto found = co_await m_db.read(find);
    if (!found)
        co_return Fail(found.error());
    m_presence.show(*found);
    co_return found;
}

} // namespace confab
