#include "client/media/VoiceRecorder.h"

#include <QUuid>

#ifdef CONFAB_MULTIMEDIA
#include <QAudioDevice>
#include <QAudioSource>
#include <QMediaDevices>
#else
class QAudioSource
{
};
#endif

namespace confab {

VoiceRecorder::VoiceRecorder(QObject *parent)
    : QObject(parent)
{
}

VoiceRecorder::~VoiceRecorder()
{
    if (m_clip)
        m_clip->drop();
}

bool VoiceRecorder::available() const
{
#ifdef CONFAB_MULTIMEDIA
    return true;
#else
    return false;
#endif
}

QString VoiceRecorder::timeText() const
{
    const qint64 seconds = m_clip ? m_clip->durationMs() / 1000 : 0;
    return QStringLiteral("%1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

QVariantList VoiceRecorder::bars() const
{
    constexpr qsizetype shown = 200;
    QVariantList bars;
    if (m_clip) {
        const QList<double> levels = m_clip->levels();
        for (const double level : levels.mid(std::max(qsizetype(0), levels.size() - shown)))
            bars.append(level);
    }
    return bars;
}

void VoiceRecorder::fail(const QString &why)
{
    stop();
    if (m_clip)
        m_clip->drop();
    m_clip.reset();
    m_problem = why;
    Q_EMIT changed();
}

void VoiceRecorder::stop()
{
#ifdef CONFAB_MULTIMEDIA
    if (m_source)
        m_source->stop();
#endif
    m_source.reset();
    m_sound = nullptr;
}

void VoiceRecorder::start()
{
    if (m_clip)
        return;
    m_problem.clear();
#ifdef CONFAB_MULTIMEDIA
    const QAudioDevice microphone = QMediaDevices::defaultAudioInput();
    if (microphone.isNull())
        return fail(tr("No microphone was found. Plug one in, then try again."));
    QAudioFormat format;
    format.setSampleRate(VoiceClip::rate);
    format.setChannelCount(1);
    format.setSampleFormat(QAudioFormat::Int16);
    if (!microphone.isFormatSupported(format))
        return fail(tr("This microphone cannot be used."));
    m_clip = std::make_unique<VoiceClip>();
    if (!m_clip->open(m_folder + u'/' + QUuid::createUuid().toString(QUuid::WithoutBraces) + u'.' + m_clip->suffix()))
        return fail(tr("The recording cannot be saved: %1").arg(m_clip->errorString()));
    m_source = std::make_unique<QAudioSource>(microphone, format);
    m_sound = m_source->start();
    if (!m_sound || m_source->error() != QAudio::NoError)
        return fail(tr("The microphone cannot be opened. Does another program use it, or is it not allowed?"));
    connect(m_sound, &QIODevice::readyRead, this, &VoiceRecorder::read);
    connect(m_source.get(), &QAudioSource::stateChanged, this, [this](QAudio::State state) {
        if (state == QAudio::StoppedState && m_clip && m_source && m_source->error() != QAudio::NoError)
            QMetaObject::invokeMethod(this, [this] { fail(tr("The microphone went away.")); }, Qt::QueuedConnection);
    });
    Q_EMIT changed();
    Q_EMIT heard();
#else
    fail(tr("This build cannot record."));
#endif
}

void VoiceRecorder::read()
{
    if (!m_clip || !m_sound)
        return;
    if (!m_clip->add(m_sound->readAll()))
        return fail(tr("The recording cannot be saved: %1").arg(m_clip->errorString()));
    if (m_clip->durationMs() >= longest)
        stop(); // what there is can still be sent
    Q_EMIT heard();
}

void VoiceRecorder::cancel()
{
    stop();
    if (m_clip)
        m_clip->drop();
    m_clip.reset();
    m_problem.clear();
    Q_EMIT changed();
}

std::unique_ptr<VoiceClip> VoiceRecorder::finish()
{
    if (m_sound)
        read();
    stop();
    auto clip = std::exchange(m_clip, nullptr);
    if (clip && (clip->durationMs() < shortest || !clip->finish())) {
        clip->drop();
        clip.reset();
    }
    Q_EMIT changed();
    return clip;
}

} // namespace confab
