/** The shells there is a script for. */
export const SHELLS = ["bash", "zsh", "fish"] as const;

export type Shell = (typeof SHELLS)[number];

/**
 * Each asks the command what the last word can become: a line each, with a description after a tab, or
 * `:files`. The words are handed over as they are, so nothing on the line is carried out.
 */
export const SCRIPTS: Readonly<Record<Shell, string>> = {
  bash: `# Completion of hubspot-batch in bash. In ~/.bashrc:
#   source <(hubspot-batch completion bash)
_hubspot_batch() {
  local answer line
  COMPREPLY=()
  answer="$(hubspot-batch complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)" || return
  # Without candidates, bash completes file names.
  [[ $answer == :files ]] && return
  while IFS= read -r line; do
    [[ -n $line ]] && COMPREPLY+=("\${line%%$'\\t'*}")
  done <<< "$answer"
}
complete -o default -F _hubspot_batch hubspot-batch
`,
  zsh: `#compdef hubspot-batch
# Completion of hubspot-batch in zsh. In ~/.zshrc, after compinit:
#   source <(hubspot-batch completion zsh)
_hubspot_batch() {
  local answer line
  local -a candidates
  answer="$(hubspot-batch complete -- "\${(@Q)words[2,CURRENT]}" 2>/dev/null)" || return 1
  if [[ $answer == :files ]]; then
    _files
    return
  fi
  for line in "\${(@f)answer}"; do
    [[ -n $line ]] && candidates+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}")
  done
  _describe hubspot-batch candidates
}
compdef _hubspot_batch hubspot-batch
`,
  fish: `# Completion of hubspot-batch in fish. Once:
#   hubspot-batch completion fish > ~/.config/fish/completions/hubspot-batch.fish
function __hubspot_batch
  set -l words (commandline -opc)
  set -l current (commandline -ct)
  set -l answer (hubspot-batch complete -- $words[2..-1] "$current" 2>/dev/null)
  if test "$answer" = :files
    __fish_complete_path "$current"
    return
  end
  printf '%s\\n' $answer
end
complete -c hubspot-batch -f -a '(__hubspot_batch)'
`,
};
