#include "server/api/ApiModel.h"

#include "server/api/Describe.h"

namespace confab::api {

QJsonObject referenceTo(const QString &type)
{
    return {{QStringLiteral("$ref"), QStringLiteral("#/components/schemas/") + type}};
}

QString referredType(const QJsonObject &schema)
{
    return schema[u"$ref"].toString().section(u'/', -1);
}

void applyTextRule(QJsonObject &schema, const protocol::Rule &rule)
{
    const int minLength = std::max(rule.minLength, rule.notBlank ? 1 : 0);
    if (minLength > 0)
        schema[u"minLength"] = minLength;
    if (rule.notBlank)
        schema[u"pattern"] = QStringLiteral("\\S");
    if (rule.maxLength != protocol::Rule{}.maxLength)
        schema[u"maxLength"] = rule.maxLength;
}

void applyNumberRule(QJsonObject &schema, const protocol::Rule &rule)
{
    if (rule.minimum != protocol::Rule{}.minimum)
        schema[u"minimum"] = rule.minimum;
    if (rule.maximum != protocol::Rule{}.maximum)
        schema[u"maximum"] = rule.maximum;
}

QJsonObject orNull(QJsonObject schema)
{
    const QString null = QStringLiteral("null");
    if (schema.contains(u"type"))
        schema[u"type"] = QJsonArray{schema[u"type"], null};
    else
        schema = {{QStringLiteral("anyOf"), QJsonArray{schema, QJsonObject{{QStringLiteral("type"), null}}}}};
    return schema;
}

namespace {

template<class Op>
OperationModel describe(Describer &describer)
{
    using Request = typename Op::Request;
    using Response = typename Op::Response;
    OperationModel model;
    model.name = typeName<Op>();
    model.endpoint = &Op::at;
    model.request = describer.structure<Request>(Direction::Input);
    if constexpr (protocol::WireStruct<Response>)
        model.response = describer.structure<Response>(Direction::Output);
    if (Op::at.route.status != 204)
        model.body = describer.schema<std::decay_t<decltype(Op::body(std::declval<const Response &>()))>>(Direction::Output);
    model.variesStatus = &Op::status != &protocol::Operation<Request, Response>::status;
    return model;
}

template<class Event>
EventModel describeEvent(Describer &describer)
{
    return {QString::fromLatin1(Event::name), QString::fromUtf8(Event::summary),
            describer.structure<typename Event::Payload>(Direction::Output), Event::isVolatile};
}

ApiModel makeModel()
{
    ApiModel model;
    Describer describer(model.types);
    [&]<class... Op>(std::type_identity<std::tuple<Op...>>) {
        (model.operations.append(describe<Op>(describer)), ...);
    }(std::type_identity<protocol::Operations>{});
    [&]<class... Event>(std::type_identity<std::tuple<Event...>>) {
        (model.events.append(describeEvent<Event>(describer)), ...);
    }(std::type_identity<protocol::Events>{});
    return model;
}

} // namespace

const ApiModel &apiModel()
{
    static const ApiModel model = makeModel();
    return model;
}

} // namespace confab::api
