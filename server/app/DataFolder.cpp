#include "server/app/DataFolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace confab {

using namespace Qt::StringLiterals;

Result<std::unique_ptr<DataFolder>> DataFolder::open(const QString &path)
{
    const auto wrong = [&path](ErrorCode code, const QString &what) { return Fail(Error::of(code, u"data-dir: \"%1\" %2."_s.arg(path, what))); };
    if (!QFileInfo::exists(path)) {
        if (!QDir().mkpath(path))
            return wrong(ErrorCode::Unavailable, u"cannot be made"_s);
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    if (!QFileInfo(path).isDir())
        return wrong(ErrorCode::Unavailable, u"must be a folder"_s);

    const int lock = ::open(QFile::encodeName(QDir(path).filePath(u"lock"_s)).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (lock < 0)
        return wrong(ErrorCode::Unavailable, u"must be a folder that can be written to"_s);
    if (::flock(lock, LOCK_EX | LOCK_NB) != 0) {
        ::close(lock);
        return wrong(ErrorCode::Conflict, u"is another running server's"_s);
    }
    return std::unique_ptr<DataFolder>(new DataFolder(lock));
}

DataFolder::~DataFolder()
{
    ::close(m_lock);
}

} // namespace confab
