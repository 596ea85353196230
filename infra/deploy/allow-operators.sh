#!/usr/bin/env bash
# `allow-operators.sh RESOURCE_GROUP GROUP`: what the operators' group (people, and the identities that deploy) needs to deploy
# the templates: Contributor, which may assign no roles, and the right to assign and take away those roles that the templates
# assign, and no others. Once for an environment, by an owner of the subscription. May be repeated.
set -euo pipefail
scope=$(az group show --name "$1" --query id --output tsv)
group=$(az ad group show --group "$2" --query id --output tsv)

# Storage Blob Data Owner, Storage Blob Data Contributor, Storage Queue Data Contributor, Storage Table Data Contributor, Storage
# Table Data Reader, Monitoring Metrics Publisher, Storage Blob Data Reader (modules/rbac.bicep, modules/api-rbac.bicep), Key Vault Secrets User, Key Vault Secrets Officer (modules/key-vault.bicep).
roles='b7e6dc6d-f1e8-4753-8033-0f276bb0955b, ba92f5b4-2d11-453d-a403-e96b0029c9fe, 974c5e8b-45b9-4653-ba55-5f855dd0fb88, 0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3, 76199698-9eea-4c19-bc75-cec21354c6b6'
roles+=', 3913510d-42f4-4e42-8a64-420c390055eb, 2a2b9908-6ea1-4ae2-8e65-a410df84e7d1'
roles+=', 4633458b-17de-408a-b874-0445c86b69e6, b86a8fe4-44ce-4948-aee5-eccb2c155cd7'

# As in learn.microsoft.com, "Examples to delegate Azure role assignment management with conditions", "Constrain roles".
condition() {
  echo "((!(ActionMatches{'Microsoft.Authorization/roleAssignments/$1'})) OR" \
    "(@$2[Microsoft.Authorization/roleAssignments:RoleDefinitionId] ForAnyOfAnyValues:GuidEquals {$roles}))"
}
assign() {
  az role assignment create --assignee-principal-type Group --assignee-object-id "$group" --scope "$scope" --output none "$@"
}
assign --role Contributor
assign --role 'Role Based Access Control Administrator' --condition-version 2.0 \
  --condition "$(condition write Request) AND $(condition delete Resource)"
