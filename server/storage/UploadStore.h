#pragma once

#include "common/base/Id.h"
#include "server/storage/Transaction.h"

namespace confab {

struct UploadRecord {
    FileId id;
    UserId owner;
    qint64 length = 0; // bytes, when it is complete
    QString name;
    QString mediaType;
    std::optional<qint64> durationMs;
    std::optional<QString> waveform;
    QString metadata;  // as it was sent
    Timestamp createdAt;
    Timestamp expiresAt;
};

// Uploads that are not complete yet.
class UploadStore
{
public:
    explicit UploadStore(Transaction &tx) : m_tx(tx) {}

    void insert(const UploadRecord &upload);
    std::optional<UploadRecord> find(FileId id, UserId owner);
    void prolong(FileId id, Timestamp until);
    void remove(FileId id);
    bool exists(FileId id);
    QList<FileId> expired(Timestamp now, int limit);
    void expireAllOf(UserId owner);

private:
    Transaction &m_tx;
};

} // namespace confab
