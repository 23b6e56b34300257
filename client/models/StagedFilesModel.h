#pragma once

#include "client/core/ClientCore.h"
#include "client/models/RowsModel.h"

namespace confab {

// Files that were chosen for a message and wait for its caption; each chat has its own until the program ends.
class StagedFilesModel final : public RowsModel
{
    Q_OBJECT

public:
    explicit StagedFilesModel(QObject *parent);

    void open(ChatId chat);
    // What is no file that can be read shows as such and is not sent. `ours`: made by this program, to be deleted once sent.
    void add(const QString &path, bool ours, const QString &name = {});
    Q_INVOKABLE void remove(int row);
    Q_INVOKABLE void clear();

    // The staged ones as they may go, pictures apart from the rest, and the strip is empty.
    struct Groups {
        QList<UploadRecord> pictures;
        QList<UploadRecord> others;
    };
    Groups take();

private:
    struct Staged {
        UploadRecord record;
        QString problem;
    };
    void refresh();

    ChatId m_chat;
    QHash<ChatId, QList<Staged>> m_staged;
};

} // namespace confab
