#pragma once

#include "client/media/Sound.h"
#include "client/media/VoiceClip.h"

#include <QObject>
#include <QVariantList>

#include <memory>

namespace confab {

// Takes a voice message from the microphone. Where the program came without its sound plugin, `available` is false; where the
// machine has no microphone, starting says so. Lives in the core's thread.
class VoiceRecorder final : public QObject
{
    Q_OBJECT
    Q_PROPERTY(bool available READ available CONSTANT)
    Q_PROPERTY(QString state READ state NOTIFY changed) // "idle", "recording", "failed"
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString timeText READ timeText NOTIFY heard)
    Q_PROPERTY(QVariantList bars READ bars NOTIFY heard) // 0 to 1, the latest last

public:
    static constexpr qint64 longest = 30 * 60 * 1000; // ms
    static constexpr qint64 shortest = 500;           // ms: less was a slip

    explicit VoiceRecorder(QObject *parent);
    ~VoiceRecorder() override;

    bool available() const;
    QString state() const { return m_clip ? QStringLiteral("recording") : m_problem.isEmpty() ? QStringLiteral("idle") : QStringLiteral("failed"); }
    QString problem() const { return m_problem; }
    QString timeText() const;
    QVariantList bars() const;

    void setFolder(const QString &folder) { m_folder = folder; }
    Q_INVOKABLE void start();
    Q_INVOKABLE void cancel(); // also puts a problem away
    // The finished clip; null where it was too short, or its disk is full.
    std::unique_ptr<VoiceClip> finish();

Q_SIGNALS:
    void changed();
    void heard();

private:
    void read();
    void fail(const QString &why);
    void stop();
    static QString said(SoundInput::Problem problem);

    QString m_folder;
    QString m_problem;
    std::unique_ptr<VoiceClip> m_clip;
    std::unique_ptr<SoundInput> m_input; // from the first recording on
};

} // namespace confab
